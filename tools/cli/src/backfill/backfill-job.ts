import { formatMoment } from '@tapedeck/contracts';
import type { StoredEventsQuery } from '@tapedeck/history';
import {
  ImplausibleSnapshotError,
  SkippedSlotError,
  slotId,
  type Slot,
  type SnapshotJob,
  type SnapshotRunner,
} from '@tapedeck/platform';
import { Progress } from '../progress.js';
import { waitUntilStored } from './wait-until-stored.js';

const SHOWN_REFUSALS = 5;

/** Computes, publishes and sees stored every slot of one snapshot that history lacks; prints what became of them. */
export async function backfillJob(
  job: SnapshotJob<unknown>,
  slots: readonly Slot[],
  runner: SnapshotRunner,
  history: StoredEventsQuery,
  stop: AbortSignal,
): Promise<void> {
  const { type, subject } = job.kind;
  const planned = slots.map((slot) => ({ slot, id: slotId(type, subject, formatMoment(slot.asOf)) }));
  const keys = new Map(planned.map(({ slot, id }) => [id, { type, eventId: id, asOfMs: slot.asOf }]));
  const stored = (ids: readonly string[]) => history.among(ids.flatMap((id) => keys.get(id) ?? []));
  const before = await stored([...keys.keys()]);
  const missing = planned.filter(({ id }) => !before.has(id));
  const published: string[] = [];
  const added: string[] = [];
  const refused: string[] = [];
  const computing = new Progress(`${subject} computed`, missing.length);
  for (const { slot, id } of job.onStored === undefined ? missing : planned) {
    if (stop.aborted) break;
    try {
      if (before.has(id)) {
        for (const event of (await job.onStored?.(slot)) ?? []) {
          keys.set(event.id, { type: event.type, eventId: event.id, asOfMs: event.asOf });
          added.push(event.id);
        }
        continue;
      }
      await runner.publish(job, slot);
      published.push(id);
    } catch (error) {
      if (!(error instanceof ImplausibleSnapshotError || error instanceof SkippedSlotError)) throw error;
      refused.push(`${formatMoment(slot.asOf)}: ${error.message}`);
    }
    computing.update(published.length + refused.length, formatMoment(slot.asOf));
  }
  computing.end();
  const storing = new Progress(`${subject} stored`, published.length + added.length);
  await waitUntilStored([...published, ...added], stored, (count) => storing.update(count, ''), stop);
  storing.end();
  const left = missing.length - published.length - refused.length;
  process.stdout.write(
    `${subject}: ${slots.length} slots; ${before.size} were stored already, ${published.length} published and stored, ` +
      `${added.length > 0 ? `${added.length} events added to them, ` : ''}` +
      `${refused.length} refused${left > 0 ? `, ${left} left: run it again to go on` : ''}\n`,
  );
  for (const line of refused.slice(0, SHOWN_REFUSALS)) process.stdout.write(`  refused ${line}\n`);
  if (refused.length > SHOWN_REFUSALS)
    process.stdout.write(`  … and ${refused.length - SHOWN_REFUSALS} more\n`);
}

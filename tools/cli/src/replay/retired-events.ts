import { parseMoment } from '@tapedeck/contracts';
import type { SequenceAudit } from '@tapedeck/history';
import type { EventOutcome } from '@tapedeck/history-writer';
import type { CloudEvent } from '@tapedeck/redis-streams';

/** The event was stored once, and is in the archive of a month that retention dropped. */
export interface Retired {
  readonly outcome: 'retired';
}

const RETIRED: Retired = { outcome: 'retired' };
const UNNUMBERED: EventOutcome = {
  outcome: 'rejected',
  code: 'retired-month',
  reason:
    'retention dropped its month, and without a number nothing tells whether it is in the archive: `retention restore`',
};

/**
 * Keeps a sink from storing again what retention took out of history: `retention restore` brings it back as it was, with the moment
 * at which it was recorded. An event of such a month that was never stored goes on to the sink.
 */
export function withRetirements(
  sequences: SequenceAudit,
  sink: (events: readonly CloudEvent[]) => Promise<EventOutcome[]>,
): (events: readonly CloudEvent[]) => Promise<(EventOutcome | Retired)[]> {
  return async (events) => {
    const retirements = await sequences.retirementOf(
      events.map(({ type, time, source, sequence }) => ({
        type,
        asOfMs: parseMoment(time) ?? Number.NaN,
        source,
        sequence,
      })),
    );
    const open = events.filter((_event, place) => retirements[place] === 'none');
    const outcomes = (open.length > 0 ? await sink(open) : []).values();
    return retirements.map((retirement) => {
      if (retirement === 'retired') return RETIRED;
      if (retirement === 'unnumbered') return UNNUMBERED;
      const { value, done } = outcomes.next();
      if (done === true) throw new Error('the sink answered for fewer events than it was given');
      return value;
    });
  };
}

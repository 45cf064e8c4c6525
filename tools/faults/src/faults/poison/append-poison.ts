import { STREAMS } from '@tapedeck/contracts';
import type { Chance } from '../../chance.js';
import type { World } from '../../world/world.js';
import { goodEvent } from './good-event.js';
import type { PoisonKind } from './poison-kind.js';

/** Puts it on the stream as it is, past everything that would refuse it, and announces how it has to end. */
export async function appendPoison(
  { tape, announced }: Pick<World, 'tape' | 'announced'>,
  kind: PoisonKind,
  chance: Chance,
): Promise<void> {
  const event = goodEvent(kind.name, chance);
  for (const fields of kind.entries(event, chance)) {
    const entryId = (await tape.xadd(STREAMS.topPicks, '*', ...fields)) as string;
    if (kind.ending === 'stored') announced.row(event.id);
    else announced.deadLetter(entryId, kind.ending.letter);
  }
}

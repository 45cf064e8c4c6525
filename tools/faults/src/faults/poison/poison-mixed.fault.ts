import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { appendPoison } from './append-poison.js';
import { INVALID_EVENTS } from './kinds/invalid.kinds.js';
import { STORABLE } from './kinds/storable.kinds.js';
import { UNDECODABLE } from './kinds/undecodable.kinds.js';
import { UNSTORABLE } from './kinds/unstorable.kinds.js';

const KINDS = [...UNDECODABLE, ...INVALID_EVENTS, ...UNSTORABLE, ...STORABLE];
/** Between two of them come none, or a few, good events. */
const APART_MS = [0, 30] as const;

export const poisonMixed: Fault = {
  name: 'poison-mixed',
  title: 'one entry of every kind of poison among good ones: each ends as it must, and no other is touched',
  kind: 'poison',
  async strike(world, chance) {
    for (const kind of chance.shuffled(KINDS)) {
      await appendPoison(world, kind, chance);
      await sleep(chance.between(...APART_MS));
    }
  },
};

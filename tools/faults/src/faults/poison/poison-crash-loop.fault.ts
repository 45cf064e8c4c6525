import type { Fault } from '../../fault.js';
import { appendPoison } from './append-poison.js';
import { withData } from './fields.js';
import type { PoisonKind } from './poison-kind.js';

/** The writer's heap in this fault, and a text that it cannot even be read into. */
const HEAP_MB = 96;
const TEXT_BYTES = 70_000_000;

/** Kills whoever reads it: out of memory is nothing that a program could catch. */
const DEADLY: PoisonKind = {
  name: 'deadly',
  ending: { letter: 'crash-loop' },
  entries: (event) => [withData(event, `"${'x'.repeat(TEXT_BYTES)}"`)],
};

export const poisonCrashLoop: Fault = {
  name: 'poison-crash-loop',
  title: 'an entry that kills every writer that reads it, until it is found out and set aside',
  kind: 'poison',
  needs: { restartWriters: true, writerNodeFlags: [`--max-old-space-size=${HEAP_MB}`] },
  recoversWithinMs: 120_000,
  // Half a dozen deaths; the transport's own tests show the same with a handler that kills at once.
  slow: true,
  strike: (world, chance) => appendPoison(world, DEADLY, chance),
  async check({ writer }) {
    return writer.deaths.length > 0 ? [] : ['the deadly entry killed nobody: nothing was tried'];
  },
};

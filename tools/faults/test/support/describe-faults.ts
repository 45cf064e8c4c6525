import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chance } from '../../src/chance.js';
import type { AnyFault } from '../../src/fault.js';
import { Round } from '../../src/run/round.js';
import { bySameNeeds } from '../../src/run/same-needs.js';
import { ServerPool } from '../../src/run/server-pool.js';

/** The same in every run, so that a red test can be run again; the full form draws new ones. */
const SEED = 'short';
const TIMEOUT_MS = 120_000;
const PUBLISHER = fileURLToPath(new URL('../../dist/publisher/main.js', import.meta.url));

/**
 * The short form: each fault once, those that need the same in one round, one after the other, with one verdict at its end.
 * Starting the processes takes most of a round, so that twenty faults take little more time than two.
 */
export function describeFaults(what: string, faults: readonly AnyFault[]): void {
  describe(what, () => {
    const pool = new ServerPool();
    beforeAll(() => {
      if (!existsSync(PUBLISHER)) throw new Error('the programs are not built: run npx tsc --build first');
    });
    afterAll(() => pool.stop(), TIMEOUT_MS);

    for (const group of bySameNeeds(faults.filter(({ slow }) => slow !== true))) describeGroup(group, pool);
  });
}

function describeGroup(group: readonly AnyFault[], pool: ServerPool): void {
  const [first] = group;
  if (first === undefined) return;
  describe(`${first.kind}, ${group.length} in a row`, () => {
    let round: Round;
    let possible: AnyFault[] = [];
    beforeAll(async () => {
      possible = await possibleAmong(group);
      round = await Round.prepare();
      if (possible.length > 0) await round.open(await pool.serversFor(first), first, `${SEED}/${first.name}`);
    }, TIMEOUT_MS);
    afterAll(() => round.close(), TIMEOUT_MS);

    /** Jest shows the error; the logs tell what led to it. */
    const withLogs = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        console.error(await round.logs());
        throw error;
      }
    };

    it.each([...group])(
      '$name: $title',
      (fault) =>
        withLogs(async () => {
          if (possible.includes(fault)) await round.cause(fault, Chance.of(SEED, fault.name));
        }),
      TIMEOUT_MS,
    );

    it(
      'keeps every promise through all of it',
      () =>
        withLogs(async () => {
          if (possible.length > 0) expect((await round.settle()).problems).toEqual([]);
        }),
      TIMEOUT_MS,
    );
  });
}

async function possibleAmong(faults: readonly AnyFault[]): Promise<AnyFault[]> {
  const possible: AnyFault[] = [];
  for (const fault of faults) {
    const reason = await fault.impossible?.();
    if (reason === undefined) possible.push(fault);
    else console.warn(`${fault.name}: left out, ${reason}`);
  }
  return possible;
}

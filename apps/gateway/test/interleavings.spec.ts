import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS } from '@tapedeck/contracts';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { interleave } from './support/interleave.js';

/** `npm run test:interleavings` makes it 100,000. */
const STEPS = Number(process.env['INTERLEAVINGS'] ?? 2_000);
const SEED = Number(process.env['INTERLEAVINGS_SEED'] ?? 1);
const A_STEP_MS = 20;

describe(`${STEPS} random interleavings of writes and reads (seed ${SEED})`, () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({ ...servers.variables, MARKET_CLOCK: '2018-02-07T22:00:00Z' });
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  it.each([
    ['while changes are heard', 0],
    ['while the connections of the gateway are killed now and then', 0.01],
  ])(
    'never show an older snapshot after a newer one, %s',
    async (_, killShare) => {
      const report = await interleave({
        url: `${gateway.url}/v1/top-picks/sp500/swing`,
        redis: servers.redisClient,
        key: KEYS.topPicks('sp500', 'swing'),
        steps: STEPS / 2,
        seed: SEED,
        killShare,
      });
      process.stdout.write(`${JSON.stringify(report)}\n`);
      expect(report.older).toEqual([]);
      // What it shows is worth nothing unless much was shown, from memory too, and much was written in between.
      expect(report.shown).toBeGreaterThan(STEPS / 8);
      expect(report.versions).toBeGreaterThan(STEPS / 100);
      // Generous: the machine has other things to do. The bench measures it.
      if (killShare === 0) expect(report.latestStaleMs).toBeLessThan(2_000);
    },
    60_000 + STEPS * A_STEP_MS,
  );
});

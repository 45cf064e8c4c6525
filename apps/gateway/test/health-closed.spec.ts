import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SNAPSHOTS, type SnapshotKind } from '@tapedeck/contracts';
import { SlotLedger, type RecordedSlot } from '@tapedeck/platform';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';

/** A Saturday: New York closed on Friday at 21:00, and opens on Monday at 14:30. */
const SATURDAY = '2018-02-10T12:00:00Z';
const CLOSE = '2018-02-09T21:00:00Z';
const SCALPING = SNAPSHOTS.scalpingMonitor;
const POSITIONS = SNAPSHOTS.portfolioPositions;

interface Report {
  readonly market: string;
  readonly opensAt: string | null;
  readonly keys: readonly { key: string; state: string; stale: boolean; reason: string | null }[];
}

describe('freshness while the market is closed', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  let ledger: SlotLedger;

  beforeAll(async () => {
    servers = await startServers();
    ledger = new SlotLedger(servers.redisClient);
    gateway = await startGateway({
      ...servers.variables,
      MARKET_CLOCK: `${SATURDAY}@0.001x`,
      // By the calendar of its files, which are not there: nothing is opened to know the hours.
      MARKET_DATA_URL: 'file:/nowhere/bars.csv',
      TOP_PICKS_RUNS: 'all/scalping',
    });
  });
  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });
  beforeEach(() => servers.redisClient.flushall());

  const report = async () => (await (await gateway.get('/health/data')).json()) as Report;
  const judged = async ({ key }: SnapshotKind) => (await report()).keys.find((one) => one.key === key);
  const record = (kind: SnapshotKind, at: string, slot: Omit<RecordedSlot, 'asOf'>) =>
    ledger.record(kind, [{ asOf: Date.parse(at), ...slot }]);

  it('tells that it is, and until when', async () => {
    expect(await report()).toMatchObject({ market: 'closed', opensAt: '2018-02-12T14:30:00Z' });
  });

  it('calls a key that has expired closed where the slot at the close was run', async () => {
    await record(SCALPING, CLOSE, { outcome: 'run' });
    expect(await judged(SCALPING)).toMatchObject({ state: 'closed', stale: false, reason: null });
  });

  it.each<[string, SnapshotKind, string, Omit<RecordedSlot, 'asOf'>, object]>([
    [
      'stale where the last slot was one before the close: its service stopped in the session',
      SCALPING,
      '2018-02-09T20:00:00Z',
      { outcome: 'run' },
      { state: 'stale', stale: true },
    ],
    [
      'stale where the slot at the close failed, with the reason',
      SCALPING,
      CLOSE,
      { outcome: 'failed', reason: 'no bars' },
      { state: 'stale', stale: true, reason: 'no bars' },
    ],
    [
      'stale where it should live for ever',
      POSITIONS,
      CLOSE,
      { outcome: 'run' },
      { state: 'stale', stale: true },
    ],
    [
      'skipped where that was on purpose',
      SCALPING,
      CLOSE,
      { outcome: 'skipped', reason: 'needs 1m bars' },
      { state: 'skipped', stale: false, reason: 'needs 1m bars' },
    ],
    [
      'skipped of a ranking as well',
      SNAPSHOTS.topPicks('all', 'scalping'),
      CLOSE,
      { outcome: 'skipped', reason: 'needs 1m bars' },
      { state: 'skipped', stale: false, reason: 'needs 1m bars' },
    ],
  ])('calls an absent key %s', async (_, kind, at, slot, expected) => {
    await record(kind, at, slot);
    expect(await judged(kind)).toMatchObject(expected);
  });

  it('calls one stale that nobody has ever planned', async () => {
    expect(await judged(SCALPING)).toMatchObject({ state: 'stale', reason: null });
  });
});

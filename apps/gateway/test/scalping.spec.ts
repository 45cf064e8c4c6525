import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KEYS, SNAPSHOTS } from '@tapedeck/contracts';
import { SlotLedger, type RecordedSlot } from '@tapedeck/platform';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { bytesOf } from './support/snapshots.js';

const PATH = '/v1/scalping';
const KIND = SNAPSHOTS.scalpingMonitor;
const AS_OF = '2018-02-07T15:00:00Z';

const snapshot = {
  id: randomUUID(),
  type: KIND.type,
  subject: KIND.subject,
  asOf: AS_OF,
  computedAt: '2026-01-05T10:00:00.250Z',
  nextExpectedAt: '2018-02-07T15:01:00Z',
  staleAfter: '2018-02-07T15:03:00Z',
  source: '/tapedeck/scalping',
  data: {
    universe: 'sp500',
    session: { open: '2018-02-07T14:30:00Z', close: '2018-02-07T21:00:00Z' },
    risk: { equity: 100000, riskPerTradeRatio: 0.005, maxPositionRatio: 1 },
    considered: 1,
    excluded: [{ symbol: 'AAPL', reason: 'no minute bars' }],
    instruments: [],
  },
};

describe('the scalping monitor', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({ ...servers.variables, MARKET_CLOCK: '2018-02-07T15:00:30Z' });
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  beforeEach(() => servers.redisClient.flushall());

  const record = (slot: Omit<RecordedSlot, 'asOf'>) =>
    new SlotLedger(servers.redisClient).record(KIND, [{ asOf: Date.parse(AS_OF), ...slot }]);
  async function refusal(path = PATH) {
    const response = await gateway.get(path);
    return { status: response.status, problem: await response.json() };
  }

  it('is served byte for byte, and not again to who has it', async () => {
    const body = bytesOf(snapshot);
    await servers.redisClient.set(KEYS.scalpingMonitor, body);
    const response = await gateway.get(PATH);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(body);
    expect(response.headers.get('snapshot-stale')).toBe('false');
    const etag = response.headers.get('etag') ?? '';
    expect((await gateway.get(PATH, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('has no past to ask for', async () => {
    await servers.redisClient.set(KEYS.scalpingMonitor, bytesOf(snapshot));
    expect(await refusal(`${PATH}?asOf=${AS_OF}`)).toMatchObject({
      status: 422,
      problem: { parameter: 'asOf' },
    });
  });

  it('is refused with the reason why its newest slot is still tried, until that is over', async () => {
    const ledger = new SlotLedger(servers.redisClient);
    const asOf = Date.parse(AS_OF);
    await ledger.noteTrouble(KIND, { asOf, reason: '9 of 10 members with bars are stale' });
    const tried =
      /newest slot, 2018-02-07T15:00:00Z, cannot be computed so far, and is tried again: 9 of 10 members with bars are stale\.$/;
    expect(await refusal()).toMatchObject({ problem: { detail: expect.stringMatching(tried) } });
    await record({ outcome: 'failed', reason: 'given up' });
    expect(await refusal()).toMatchObject({
      problem: { detail: expect.stringMatching(/was not computed: given up\.$/) },
    });
  });

  it.each([
    [undefined, /has not been published yet/],
    [
      { outcome: 'skipped', reason: 'needs 1m bars; file:days.csv has 1d, 1w' },
      /newest slot, 2018-02-07T15:00:00Z, was skipped: needs 1m bars; file:days\.csv has 1d, 1w\.$/,
    ],
    [
      { outcome: 'skipped', reason: 'no session in progress; the next opens at 2018-02-08T14:30:00Z' },
      /was skipped: no session in progress; the next opens at 2018-02-08T14:30:00Z\.$/,
    ],
    [{ outcome: 'run' }, /newest slot, 2018-02-07T15:00:00Z, was published and has expired since\.$/],
  ] as const)('is refused with the reason where there is none: %j', async (slot, detail) => {
    if (slot !== undefined) await record(slot);
    expect(await refusal()).toMatchObject({
      status: 503,
      problem: { type: 'urn:tapedeck:problem:not-computed-yet', detail: expect.stringMatching(detail) },
    });
  });
});

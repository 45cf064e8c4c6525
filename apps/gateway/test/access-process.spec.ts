import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pollUntil, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { splitApiKey } from '@tapedeck/platform';
import { testKey } from './support/api-keys.js';
import { GatewayProcess } from './support/gateway-process.js';
import { RECOMMENDATION } from './support/ingest.js';

const DATABASE_URL = 'postgres://127.0.0.1:1/none';
const all = testKey(['read', 'ingest', 'admin']);
const other = testKey(['read']);

/** What must never be seen: the secret of a key, and the hash of it. */
const secretsOf = ({ key, line }: typeof all): string[] => [
  splitApiKey(key)?.secret ?? key,
  /[0-9a-f]{64}/.exec(line)?.[0] ?? line,
];

describe('the gateway process with a file of API keys', () => {
  let folder: string;
  let file: string;
  let redis: LocalServer;
  let gateway: GatewayProcess;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tapedeck-keys-'));
    file = join(folder, 'keys');
    writeFileSync(file, `# two\n${all.line}\n${other.line}\n`);
    redis = await startRedis();
    gateway = await GatewayProcess.spawn({
      NODE_ENV: 'production',
      REDIS_URL: redis.url,
      DATABASE_URL,
      GATEWAY_API_KEYS_FILE: file,
      GATEWAY_HOST: '127.0.0.1',
      LOG_LEVEL: 'trace',
    });
    await gateway.answering();
  });
  afterAll(async () => {
    await gateway.stop();
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  const status = async ({ key }: typeof all) =>
    (await gateway.get('/v1/none', { headers: { 'x-api-key': key } })).status;

  it('is asked nothing without a key, in production', async () => {
    expect((await gateway.get('/v1/none')).status).toBe(401);
    expect([await status(all), await status(other)]).toEqual([404, 404]);
  });

  it('writes a line for each write, refused or taken, with who and what', async () => {
    const send = async (headers: Record<string, string>, method: string, path: string, body?: object) => {
      const json = { ...headers, ...(body && { 'content-type': 'application/json' }) };
      const response = await gateway.get(path, { method, headers: json, body: body && JSON.stringify(body) });
      return (await response.text().then((text) => (text === '' ? {} : JSON.parse(text)))) as { id?: string };
    };
    const { id } = await send(all.bearer, 'POST', '/v1/ai/recommendations', RECOMMENDATION);
    await send({}, 'DELETE', '/v1/portfolio/watchlist/AAPL');
    await send(other.bearer, 'PUT', '/v1/portfolio/watchlist/AAPL');
    await send(all.bearer, 'POST', '/v1/none');
    const audit = () => gateway.lines().filter((line) => line['audit'] === true);
    await pollUntil(() => audit().length === 4 || undefined, 5_000);
    const common = { level: 30, service: 'gateway', remote: '127.0.0.1', aborted: false, repeated: false };
    const who = { name: 'read+ingest+admin', keyId: all.id };
    expect(audit()).toEqual([
      expect.objectContaining({ ...common, who, route: '/v1/ai/recommendations', status: 202, event: id }),
      expect.objectContaining({
        ...common,
        who: null,
        method: 'DELETE',
        target: 'AAPL',
        status: 401,
        event: null,
      }),
      expect.objectContaining({
        ...common,
        who: { name: 'read', keyId: other.id },
        method: 'PUT',
        route: '/v1/portfolio/watchlist/:symbol',
        target: 'AAPL',
        status: 403,
      }),
      expect.objectContaining({ ...common, who, route: 'unrouted', status: 404 }),
    ]);
    for (const line of audit())
      expect(line).toMatchObject({
        requestId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-z]+$/),
        durationMs: expect.any(Number),
      });
  });

  it('takes over a changed file while it runs, and stays with the old keys when the new are bad', async () => {
    writeFileSync(file, all.line);
    const gone = await pollUntil(async () => ((await status(other)) === 401 ? true : undefined), 10_000);
    expect([gone, await status(all)]).toEqual([true, 404]);
    writeFileSync(file, all.key);
    const said = await pollUntil(
      () => gateway.output.includes('the keys before stay in force') || undefined,
      10_000,
    );
    expect([said, await status(all)]).toEqual([true, 404]);
    writeFileSync(file, `${other.line}\n${all.line}`);
    gateway.child.kill('SIGHUP');
    expect(await pollUntil(async () => ((await status(other)) === 404 ? true : undefined), 10_000)).toBe(
      true,
    );
    expect(gateway.child.exitCode).toBeNull();
  });

  it('never wrote a secret, at any level', async () => {
    await gateway.get(`/v1/none?key=x`, { headers: { 'x-api-key': `${all.key}x` } });
    await gateway.get('/v1/portfolio/holdings/AAPL', { method: 'PUT', headers: all.bearer });
    await gateway.get('/v1/portfolio/holdings', { headers: all.bearer });
    expect(gateway.output.length).toBeGreaterThan(1_000);
    for (const secret of [...secretsOf(all), ...secretsOf(other)])
      expect(gateway.output).not.toContain(secret);
  });
});

const REFUSED: [why: string, variables: Record<string, string>, message: RegExp][] = [
  ['a key for its hash', { GATEWAY_API_KEYS: all.key }, /GATEWAY_API_KEYS: line 1: no JSON object\n/],
  ['no keys', { NODE_ENV: 'production' }, /NODE_ENV=production: refusing to serve without API keys/],
  ['no file', { GATEWAY_API_KEYS_FILE: '/none' }, /cannot read \/none \(ENOENT/],
  ['two places', { GATEWAY_API_KEYS: all.line, GATEWAY_API_KEYS_FILE: '/none' }, /set one of them, not both/],
  ['the world', { GATEWAY_HOST: '0.0.0.0' }, /refusing to listen on 0\.0\.0\.0 without API keys/],
];

it('a configuration that would let the wrong ones in keeps the gateway from starting, and is no secret', async () => {
  const ended = await Promise.all(
    REFUSED.map(async ([why, variables]) => {
      const addresses = { REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL };
      const gateway = await GatewayProcess.spawn({ ...addresses, ...variables });
      return [why, await gateway.ended(), gateway.output] as const;
    }),
  );
  for (const [index, [why, code, output]] of ended.entries()) {
    expect([why, code]).toEqual([why, 78]);
    expect(output).toMatch(REFUSED[index]?.[2] as RegExp);
    for (const secret of secretsOf(all)) expect(output).not.toContain(secret);
  }
});

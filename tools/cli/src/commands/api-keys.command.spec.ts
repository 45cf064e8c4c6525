import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError, hashSecret, readApiKeys, splitApiKey } from '@tapedeck/platform';
import { ApiKeysCommand } from './api-keys.command.js';

describe('api-keys', () => {
  let printed: string;
  let shown: string;
  let folder: string;
  const command = new ApiKeysCommand(
    (text) => (printed += text),
    (text) => (shown += text),
  );

  beforeEach(() => {
    [printed, shown] = ['', ''];
    folder = mkdtempSync(join(tmpdir(), 'tapedeck-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('new shows the key apart from the line that knows it', () => {
    command.create({ name: 'desk', scopes: 'read, ingest', expires: '2031-01-31', rateLimit: '10/1s' });
    const key = /^tdk_\S+$/m.exec(shown)?.[0] ?? '';
    const { id = '', secret = '' } = splitApiKey(key) ?? {};
    expect(printed).not.toContain(secret);
    expect(readApiKeys(printed, 'line').get(id)).toMatchObject({
      name: 'desk',
      scopes: new Set(['read', 'ingest']),
      hash: hashSecret(secret),
      expiresAt: Date.UTC(2031, 0, 31),
      rateLimit: { quota: 10, windowS: 1 },
    });
  });

  it.each([
    { name: 'desk', scopes: 'root' },
    { name: '', scopes: 'read' },
    { name: 'desk', scopes: 'read', expires: 'soon' },
    { name: 'desk', scopes: 'read', expires: '2031-02-30' },
    { name: 'desk', scopes: 'read', rateLimit: 'fast' },
  ])('new refuses %j, and makes nothing', (options) => {
    expect(() => command.create(options)).toThrow(ConfigError);
    expect([printed, shown]).toEqual(['', '']);
  });

  it('check lists what a file holds, and refuses what the gateway would', () => {
    command.create({ name: 'desk', scopes: 'read' });
    command.create({ name: 'old', scopes: 'admin', expires: '2020-01-01' });
    const file = join(folder, 'keys');
    writeFileSync(file, printed);
    printed = '';
    command.check(file);
    expect(printed).toMatch(/^[0-9a-f]{16} {2}desk {2}read {2}for ever\n/);
    expect(printed).toMatch(/ {2}old {2}admin {2}until 2020-01-01T00:00:00.000Z, expired\n2 keys\n$/);
    writeFileSync(file, 'tdk_x');
    expect(() => command.check(file)).toThrow(`${file}: line 1: no JSON object`);
    expect(() => command.check(join(folder, 'none'))).toThrow(/cannot read/);
  });
});

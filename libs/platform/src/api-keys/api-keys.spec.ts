import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../config/config.error.js';
import { hashSecret, splitApiKey } from './api-key-text.js';
import { newApiKey } from './new-api-key.js';
import { parseRateLimit } from './rate-limit.js';
import { readApiKeys } from './read-api-keys.js';

const made = () => newApiKey({ name: 'desk', scopes: ['read'] });

describe('API keys', () => {
  it('are random, and stored as what they cannot be made from', () => {
    const { key, line } = newApiKey({
      name: 'night job',
      scopes: ['read', 'ingest'],
      expiresAt: '2027-01-31T00:00:00Z',
      rateLimit: '10/1s',
    });
    const { id = '', secret = '' } = splitApiKey(key) ?? {};
    expect(line).not.toContain(secret);
    expect(readApiKeys(line, 'keys').get(id)).toEqual({
      id,
      name: 'night job',
      scopes: new Set(['read', 'ingest']),
      hash: hashSecret(secret),
      expiresAt: Date.UTC(2027, 0, 31),
      rateLimit: { quota: 10, windowS: 1 },
    });
    expect(made().key).not.toBe(made().key);
  });

  it('are read from lines with comments, and from an array', () => {
    const [one, two] = [made().line, made().line];
    expect(readApiKeys(`# desk\n${one}\r\n\n${two}\n`, 'keys').size).toBe(2);
    expect(readApiKeys(` [${one},\n${two}]`, 'keys').size).toBe(2);
  });

  it.each([
    ['', 'no key in it'],
    ['# only this', 'no key in it'],
    ['[]', 'no key in it'],
    ['[{', 'begins like a JSON array, but is no JSON'],
    ['tdk_secret', 'line 1: no JSON object'],
    ['7', 'line 1: expected an object'],
    ['{}', 'line 1: hash: expected sha256: and 64 hexadecimal digits'],
    [made().line.replace('"read"', '"root"'), 'line 1: scopes: expected a list of read, ingest, admin'],
    [made().line.replace('["read"]', '[]'), 'line 1: scopes: expected a list of read, ingest, admin'],
    [made().line.replace('"name"', '"nom"'), /line 1: 1 unknown member/],
    [made().line.replace(/}$/, ',"expiresAt":"2027-02-30"}'), /line 1: expiresAt: expected a moment/],
    [made().line.replace(/}$/, ',"rateLimit":"fast"}'), /line 1: rateLimit: expected QUOTA/],
  ])('%j is refused: %s', (text, problem) => {
    expect(() => readApiKeys(text, 'keys')).toThrow(ConfigError);
    expect(() => readApiKeys(text, 'keys')).toThrow(problem instanceof RegExp ? problem : `keys: ${problem}`);
  });

  it('are refused when two have one id', () => {
    const { line } = made();
    expect(() => readApiKeys(`${line}\n${line}`, 'keys')).toThrow(/line 2: id [0-9a-f]{16} is listed twice/);
  });

  it('never show what was received', () => {
    const { key, line } = made();
    const misplaced = [
      key,
      line.replace(/"sha256:[0-9a-f]+"/, `"${key}"`),
      `{"${key}":1}`,
      line.slice(0, -5),
    ];
    for (const text of misplaced)
      try {
        readApiKeys(text, 'keys');
        throw new Error('must be refused');
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
        expect(String(error)).not.toContain(splitApiKey(key)?.secret);
        expect(String(error)).not.toMatch(/[0-9a-f]{40}/);
      }
  });

  it.each(['tdk_', 'tdk_x_y', `${made().key} `, `x${made().key}`, made().key.slice(0, -1), ''])(
    '%s is no key',
    (text) => {
      expect(splitApiKey(text)).toBeUndefined();
    },
  );

  it.each([
    ['600/60s', { quota: 600, windowS: 60 }],
    ['off', 'off'],
    ['0/60s', undefined],
    ['600/0s', undefined],
    ['600/60', undefined],
    ['6e2/60s', undefined],
  ])('a limit of %s', (text, limit) => {
    expect(parseRateLimit(text)).toEqual(limit);
  });
});

import { parseMoment } from '@tapedeck/contracts';
import { ConfigError } from '../config/config.error.js';
import type { ApiKeyRecord } from './api-key-record.js';
import { API_KEY_SCOPES, isApiKeyScope, type ApiKeyScope } from './api-key-scope.js';
import { isApiKeyId } from './api-key-text.js';
import { parseRateLimit, RATE_LIMIT_TEXT } from './rate-limit.js';

const MEMBERS = ['id', 'name', 'scopes', 'hash', 'expiresAt', 'rateLimit'];
const HASH = /^sha256:([0-9a-f]{64})$/;
const NAME = /^[\x21-\x7e](?:[\x20-\x7e]{0,62}[\x21-\x7e])?$/;

/**
 * The keys of a text: one JSON object a line, or one JSON array of them. Empty lines and lines that begin with `#` are
 * skipped. Throws ConfigError that names every fault by its place in `where`, and never shows what was received: it may
 * be a secret in the wrong place.
 */
export function readApiKeys(text: string, where: string): ReadonlyMap<string, ApiKeyRecord> {
  const problems: string[] = [];
  const keys = new Map<string, ApiKeyRecord>();
  for (const [place, entry] of entriesOf(text, problems)) {
    const key = recordOf(entry, (fault) => problems.push(`${place}: ${fault}`));
    if (key === undefined) continue;
    if (keys.has(key.id)) problems.push(`${place}: id ${key.id} is listed twice`);
    keys.set(key.id, key);
  }
  if (problems.length === 0 && keys.size === 0) problems.push('no key in it');
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => `${where}: ${problem}`));
  return keys;
}

function* entriesOf(text: string, problems: string[]): Generator<[place: string, entry: unknown]> {
  if (text.trimStart().startsWith('[')) {
    const list = jsonOf(text);
    if (Array.isArray(list)) for (const [index, entry] of list.entries()) yield [`key ${index + 1}`, entry];
    else problems.push('begins like a JSON array, but is no JSON');
    return;
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const entry = jsonOf(line);
    if (entry === undefined) problems.push(`line ${index + 1}: no JSON object`);
    else yield [`line ${index + 1}`, entry];
  }
}

/** Undefined for what is no JSON: the parser's own message quotes what it met. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function recordOf(entry: unknown, refuse: (fault: string) => void): ApiKeyRecord | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    refuse('expected an object');
    return undefined;
  }
  const { id, name, scopes, hash, expiresAt, rateLimit } = entry as Record<string, unknown>;
  const faults: string[] = [];
  const unknown = Object.keys(entry).filter((member) => !MEMBERS.includes(member)).length;
  if (unknown > 0) faults.push(`${unknown} unknown member(s); known are ${MEMBERS.join(', ')}`);
  if (!isApiKeyId(id)) faults.push('id: expected 16 hexadecimal digits');
  if (typeof name !== 'string' || !NAME.test(name))
    faults.push('name: expected 1 to 64 printable ASCII characters');
  if (!Array.isArray(scopes) || scopes.length === 0 || !scopes.every(isApiKeyScope))
    faults.push(`scopes: expected a list of ${API_KEY_SCOPES.join(', ')}`);
  const digest = typeof hash === 'string' ? HASH.exec(hash)?.[1] : undefined;
  if (digest === undefined) faults.push('hash: expected sha256: and 64 hexadecimal digits');
  const expires = expiresAt === undefined ? undefined : momentOf(expiresAt);
  if (Number.isNaN(expires)) faults.push('expiresAt: expected a moment such as 2027-01-31T00:00:00Z');
  const limit = typeof rateLimit === 'string' ? parseRateLimit(rateLimit) : undefined;
  if (rateLimit !== undefined && limit === undefined) faults.push(`rateLimit: expected ${RATE_LIMIT_TEXT}`);
  for (const fault of faults) refuse(fault);
  if (faults.length > 0) return undefined;
  return {
    id: id as string,
    name: name as string,
    scopes: new Set(scopes as ApiKeyScope[]),
    hash: Buffer.from(digest as string, 'hex'),
    expiresAt: expires,
    rateLimit: limit,
  };
}

function momentOf(value: unknown): number {
  return (typeof value === 'string' ? parseMoment(value) : undefined) ?? Number.NaN;
}

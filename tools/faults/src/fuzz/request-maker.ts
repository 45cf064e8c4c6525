import { STREAMS } from '@tapedeck/contracts';
import type { Operation, ParameterObject } from '@tapedeck/openapi-contract';
import type { Chance } from '../chance.js';
import type { Shown } from './fuzz-keys.js';
import type { FuzzRequest } from './fuzz-request.js';
import { spoiltBody } from './spoilt-body.js';

/** Values that exist, that could, and that cannot. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  universe: ['sp500', 'all', 'nasdaq'],
  mode: ['swing', 'intraday', 'positional', 'scalping'],
  symbol: ['AAPL', 'BTC-USD', 'X', 'A'],
  scope: ['swing', 'intraday'],
  timeframe: ['1d', '1h', '5m', '1m'],
  id: ['1518037260000-0', '0-0'],
  stream: Object.values(STREAMS),
  groupBy: ['model', 'day'],
  limit: ['1', '50', '500', '0', '501'],
  include: ['data'],
};
const MOMENTS = [
  '2018-02-05T21:00:00Z',
  '2018-02-07T21:00:00Z',
  '2018-01-01',
  '2018-02-07',
  '9999-12-31T00:00:00Z',
];
const ODD = [
  '',
  '.',
  '..',
  '%',
  '%00',
  '%2F',
  '%E0%A4%A',
  '*',
  ':id',
  '[]',
  '-1',
  '1e9',
  'NaN',
  'null',
  '__proto__',
  "'--",
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND', 'TRACE'];
const ODD_HEADERS: readonly (readonly [string, readonly string[]])[] = [
  ['if-none-match', ['*', '"x"', 'W/"x"', ',,', '"']],
  ['if-modified-since', ['yesterday', 'Wed, 07 Feb 2018 21:00:00 GMT', '0']],
  ['accept', ['text/csv', 'application/x-ndjson', 'text/event-stream', '*/*;q=0', 'x']],
  ['accept-encoding', ['br', 'gzip, br;q=0.1', 'identity;q=0', '*;q=0', 'x']],
  ['range', ['bytes=0-1', 'bytes=9-1']],
  ['last-event-id', ['0', '1-1', 'x'.repeat(300)]],
  ['idempotency-key', ['k', '"k"', 'x'.repeat(201)]],
  ['if-match', ['"1"', '*', 'x']],
  ['expect', ['100-continue', 'tea']],
  ['origin', ['https://app.example', 'null']],
  ['x-forwarded-for', ['192.0.2.1', 'x, y', '::1']],
];
const SHOWN: readonly Shown[] = ['none', 'stranger', 'expired', 'garbled', 'both', 'read', 'ingest', 'admin'];
/** Of the requests, those that show a key of the right scope: what gets past the gate is most worth fuzzing. */
const RIGHT_RATIO = 0.5;
const GUIDED_RATIO = 0.75;

/** Draws requests: most follow the document and spoil a little of it, the rest follow nothing. */
export class RequestMaker {
  constructor(private readonly operations: readonly Operation[]) {}

  next(chance: Chance): FuzzRequest {
    return chance.next() < GUIDED_RATIO ? this.guided(chance) : this.random(chance);
  }

  private guided(chance: Chance): FuzzRequest {
    const operation = chance.pick(this.operations);
    const path = operation.path.replace(/{(\w+)}/g, (_, name: string) => this.segment(name, chance));
    const scope = operation['x-required-scope'];
    const right = scope !== undefined && chance.next() < RIGHT_RATIO;
    const head = operation.method === 'GET' && chance.next() < 0.1;
    const body =
      operation.bodies.length === 0 ? undefined : spoiltBody(chance.pick(operation.bodies), chance);
    return {
      method: head ? 'HEAD' : operation.method,
      target: path + this.query(operation.parameters ?? [], chance),
      headers: {
        ...this.oddHeaders(chance, 0.2),
        ...(body === undefined ? {} : { 'content-type': this.contentType(chance) }),
      },
      body,
      shown: right ? scope : chance.pick(SHOWN),
      operation,
    };
  }

  private random(chance: Chance): FuzzRequest {
    const words = Array.from({ length: chance.between(0, 5) }, () => this.word(chance));
    const start = chance.pick(['', '/v1', '/v1/ops', '/v1/ai', '/v1/history', '/docs', '/health', '/%6Fps']);
    const method = chance.pick(METHODS);
    const sends = method !== 'GET' && method !== 'HEAD' && chance.next() < 0.5;
    return {
      method,
      target: `${start}/${words.join('/')}${this.query([], chance)}`,
      headers: {
        ...this.oddHeaders(chance, 0.4),
        ...(sends ? { 'content-type': this.contentType(chance) } : {}),
      },
      body: sends ? spoiltBody({ symbol: 'AAPL' }, chance) : undefined,
      shown: chance.pick(SHOWN),
      operation: undefined,
    };
  }

  private segment(name: string, chance: Chance): string {
    const known = KNOWN[name];
    const drawn = known !== undefined && chance.next() < 0.7 ? chance.pick(known) : this.word(chance);
    // Two dots, or nothing at all, would be another path.
    return drawn === '' || drawn === '.' || drawn === '..' ? '%2E' : drawn.replaceAll('/', '%2F');
  }

  private query(parameters: readonly ParameterObject[], chance: Chance): string {
    const declared = parameters.filter((parameter) => parameter.in === 'query');
    const pairs = declared
      .filter(() => chance.next() < 0.4)
      .map(({ name, schema }) => `${name}=${this.value(name, schema, chance)}`);
    if (chance.next() < 0.1) pairs.push(`${this.word(chance)}=${this.word(chance)}`);
    if (chance.next() < 0.05 && pairs[0] !== undefined) pairs.push(pairs[0]);
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  }

  private value(name: string, schema: ParameterObject['schema'] = {}, chance: Chance): string {
    const listed = schema['enum'];
    const choices = [
      ...(KNOWN[name] ?? []),
      ...(Array.isArray(listed) ? listed.map(String) : []),
      ...('example' in schema ? [String(schema['example'])] : []),
      ...(/^(asOf|knownAt|from|to|effectiveAt)$/.test(name) ? MOMENTS : []),
    ];
    return choices.length > 0 && chance.next() < 0.75
      ? encodeURIComponent(chance.pick(choices))
      : this.word(chance);
  }

  private word(chance: Chance): string {
    const kind = chance.next();
    if (kind < 0.3) return chance.pick(ODD);
    if (kind < 0.6) return chance.pick(Object.values(KNOWN).flat());
    if (kind < 0.62) return 'x'.repeat(chance.between(100, 5_000));
    const length = chance.between(1, 12);
    const text = Array.from({ length }, () => String.fromCodePoint(chance.between(0x20, 0x2ff))).join('');
    return encodeURIComponent(text);
  }

  private contentType(chance: Chance): string {
    return chance.pick([
      'application/json',
      'application/json',
      'application/json',
      'text/plain',
      'x',
      'text/xml',
    ]);
  }

  private oddHeaders(chance: Chance, ratio: number): Record<string, string> {
    return Object.fromEntries(
      ODD_HEADERS.filter(() => chance.next() < ratio / 4).map(([name, values]) => [
        name,
        chance.pick(values),
      ]),
    );
  }
}

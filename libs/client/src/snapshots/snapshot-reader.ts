import type { CallOptions } from '../client-options.js';
import { addressOf } from '../http/address-of.js';
import type { Exchange } from '../http/call.js';
import { jsonOf } from '../http/json-of.js';
import type { Transport } from '../http/transport.js';
import { UnexpectedAnswerError } from '../problems/unexpected-answer.error.js';
import type { OperationId } from '../schema/operation-id.js';
import type { AnswerOf } from '../schema/operation-types.js';
import { SnapshotMemory } from './snapshot-memory.js';
import type { SnapshotRead, SnapshotSource } from './snapshot-read.js';

const NOT_MODIFIED = 304;
const SOURCES: readonly string[] = ['redis', 'memory', 'history'] satisfies SnapshotSource[];

/** Reads snapshots, each sent again only when it has changed since. */
export class SnapshotReader {
  private readonly memory: SnapshotMemory;

  constructor(
    private readonly transport: Transport,
    remembered: number,
  ) {
    this.memory = new SnapshotMemory(remembered);
  }

  async read<Id extends OperationId>(
    operation: Id,
    parameters: object,
    options: CallOptions = {},
  ): Promise<SnapshotRead<AnswerOf<Id>>> {
    const address = addressOf(operation, parameters);
    const known = this.memory.get(address);
    const headers: Record<string, string> = known === undefined ? {} : { 'if-none-match': known.etag };
    const exchange = await this.transport.exchange({ ...options, operation, parameters, headers });
    const notModified = exchange.status === NOT_MODIFIED;
    const text = notModified ? known?.text : exchange.text;
    if (text === undefined) throw new UnexpectedAnswerError('304 to a request without If-None-Match');
    const etag = exchange.headers.get('etag') ?? '';
    // Parsed anew each time, so that what a caller does to its snapshot is seen by no other.
    const snapshot = jsonOf({ ...exchange, text }) as AnswerOf<Id>;
    if (etag !== '') this.memory.set(address, { etag, text });
    return { snapshot, etag, notModified, ...told(exchange) };
  }
}

function told({ headers }: Exchange) {
  const source = headers.get('snapshot-source') ?? '';
  if (!isSource(source))
    throw new UnexpectedAnswerError(`Snapshot-Source: expected one of ${SOURCES.join()}, received ${source}`);
  const age = headers.get('age');
  const maxAge = /max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1];
  const ageSeconds = age === null ? undefined : Number(age);
  return {
    stale: headers.get('snapshot-stale') === 'true',
    source,
    ageSeconds,
    freshForMs:
      ageSeconds === undefined || maxAge === undefined
        ? undefined
        : Math.max(0, (Number(maxAge) - ageSeconds) * 1000),
  };
}

function isSource(text: string): text is SnapshotSource {
  return SOURCES.includes(text);
}

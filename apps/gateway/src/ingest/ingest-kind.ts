import type { EventType, StreamName } from '@tapedeck/contracts';
import type { LlmPrices } from '@tapedeck/platform';

/** What becomes of a body that was taken. */
export interface IngestedFact {
  /** What the event is about. */
  readonly subject: string;
  readonly data: object;
  /** Told to the client beside the id. */
  readonly answer: Readonly<Record<string, unknown>>;
}

/** A route that takes facts of one type. */
export interface IngestKind<TBody extends object = object> {
  readonly path: string;
  readonly type: EventType;
  readonly stream: StreamName;
  /** The body, checked; throws InvalidPayloadError. */
  parse(plain: unknown): TBody;
  /** The fact in a checked body. */
  factOf(body: TBody, prices: LlmPrices): IngestedFact;
  readonly docs: IngestDocs;
}

export interface IngestDocs {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** Names of the schemas of body and answer. */
  readonly body: string;
  readonly answer: string;
  readonly example: object;
  readonly answerExample: object;
}

import type { components } from '../generated/openapi.js';

type Schemas = components['schemas'];

/** Any event of the tape: a CloudEvent, told apart by its `type`. */
export type LiveEvent = Schemas['LiveEvent'];
export type EventType = LiveEvent['type'];
export type EventOf<Type extends EventType> = Extract<LiveEvent, { readonly type: Type }>;

interface Placed {
  /** Where the stream goes on behind this message, at any gateway of the same Redis: what `lastEventId` takes. */
  readonly lastEventId: string;
}

/** One event; a message for each type, so that a `switch` over `type` knows the data. */
export type EventMessage<Type extends EventType = EventType> = {
  [One in Type]: Placed & { readonly type: One; readonly event: EventOf<One> };
}[Type];

/** Events that should come next are no longer on the tape: `lost` entries of `stream`. History has what it keeps of them. */
export type TapeTrimmed = Placed & Schemas['TapeTrimmed'] & { readonly type: 'tape-trimmed' };

/** A stream was flushed or lost its end, and is sent from where it begins now: events may repeat, and their ids tell. */
export type TapeReset = Placed & Schemas['TapeReset'] & { readonly type: 'tape-reset' };

export type StreamMessage<Type extends EventType = EventType> = EventMessage<Type> | TapeTrimmed | TapeReset;

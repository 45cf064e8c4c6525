/**
 * A CloudEvents 1.0 event in the profile that this transport carries: JSON data, and every attribute below present.
 * `specversion` is always `1.0`; it is written and checked by the codec and not repeated here.
 */
export interface CloudEvent<T = unknown> {
  /** Unique within `source`; the same event tried again keeps its id. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  /** RFC 3339 moment that the event is about. */
  readonly time: string;
  readonly datacontenttype: string;
  readonly dataschema: string;
  /** Decimal count, gapless per source and stream, given by the appender. */
  readonly sequence?: string;
  /** W3C trace context of the producer. */
  readonly traceparent?: string;
  /** Extension attributes by name; lower-case letters and digits only. Each is an entry field of its own. */
  readonly extensions?: Readonly<Record<string, string>>;
  readonly data: T;
  /**
   * The JSON text that `data` was parsed from, as the entry carried it: whoever keeps the event can keep that very text.
   * Only on an event that was decoded; left out by the encoder, which writes what `data` is.
   */
  readonly dataText?: string;
}

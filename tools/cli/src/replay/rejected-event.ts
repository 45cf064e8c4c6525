/** An event, or what was to be one, that can never be stored as it is. */
export interface RejectedEvent {
  /** File and line, or stream and entry id. */
  readonly where: string;
  /** Short and stable, e.g. `malformed-line`, `invalid-payload` or an SQLSTATE. */
  readonly code: string;
  readonly reason: string;
}

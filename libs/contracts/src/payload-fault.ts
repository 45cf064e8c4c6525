/** One member of a payload that is not what it should be. */
export interface PayloadFault {
  /** Path of the member: `targets`, `picks[0].stop`. */
  readonly field: string;
  readonly expected: string;
  /** What was there, as JSON, cut to a length that is safe to send back. */
  readonly received: string;
}

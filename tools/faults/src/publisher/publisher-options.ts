/** What the publishing process is told, as JSON in its only argument. */
export interface PublisherOptions {
  /** Two rounds with the same seed publish the same events. */
  readonly seed: string;
  /** Where each try and its outcome go, one line each; what is there already is where it goes on. */
  readonly recordFile: string;
  /** Subjects published side by side, each one event after the other. */
  readonly lanes: number;
  /** Over all lanes together; the most, not a promise. */
  readonly eventsPerSecond: number;
  /** The place of an event in its lane is the slot that the wall clock is in, instead of the one after the last. */
  readonly slotsFromClock: boolean;
}

/**
 * Publishes the slots of a tape as the services do (key, sequence and stream in one step each), as fast as Redis takes
 * them, but stands still while too much is waiting for the writer.
 */
export declare class BoundedPublisher {
  private readonly redis;
  private readonly publisher;
  private readonly options;
  published: number;
  private next;
  private gate;
  private openGate;
  private constructor();
  static connect(
    redisUrl: string,
    options: {
      readonly events: number;
      readonly seed: number;
      readonly backlog: number;
    },
  ): Promise<BoundedPublisher>;
  /** Settles when every slot is published. Throws what the publisher throws, or when a slot was taken before. */
  run(): Promise<void>;
  /** To be told often how many have been settled; closes and opens the gate by it. */
  look(settled: number): void;
  close(): void;
  private release;
  private publishInTurn;
}

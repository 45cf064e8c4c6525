const EVERY_MS = 50;

/** Repeats until the condition holds; throws what it last saw when the time is over. */
export async function pollUntil<T>(
  read: () => Promise<T>,
  holds: (value: T) => boolean,
  limitMs = 15_000,
): Promise<T> {
  const until = performance.now() + limitMs;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (performance.now() > until)
      throw new Error(`not so within ${limitMs} ms; last seen ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

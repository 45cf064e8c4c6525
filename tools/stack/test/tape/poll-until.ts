/** The first value of the probe that is not undefined; rejects when none comes in time, with the last error. */
export async function pollUntil<T>(probe: () => Promise<T | undefined>, withinMs = 60_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  let last: unknown = 'it never came true';
  while (Date.now() < deadline) {
    try {
      const value = await probe();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`nothing within ${withinMs} ms: ${String(last)}`);
}

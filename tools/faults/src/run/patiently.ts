import { pollUntil } from '@tapedeck/local-servers';

const WITHIN_MS = 20_000;

/** Asks again while it cannot be answered: our own connections find their way back later than the writers' may. */
export async function patiently<T extends object>(ask: () => Promise<T>): Promise<T> {
  let failure: unknown;
  const answer = await pollUntil(
    () =>
      ask().catch((error: unknown) => {
        failure = error;
        return undefined;
      }),
    WITHIN_MS,
  );
  if (answer === undefined) throw failure;
  return answer;
}

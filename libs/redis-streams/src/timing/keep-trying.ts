import { Backoff } from './backoff.js';
import type { BackoffOptions } from './backoff-options.js';
import { pause } from './pause.js';
import type { TroubleLog } from './trouble-log.js';

/** Tries with backoff until it works or the signal is aborted; true when it worked. */
export async function keepTrying(
  topic: string,
  work: () => Promise<unknown>,
  { backoff, trouble, signal }: { backoff: BackoffOptions; trouble: TroubleLog; signal: AbortSignal },
): Promise<boolean> {
  const delays = new Backoff(backoff);
  while (!signal.aborted) {
    try {
      await work();
      trouble.resolved(topic);
      return true;
    } catch (error) {
      trouble.report(topic, error);
      await pause(delays.nextMs(), signal);
    }
  }
  return false;
}

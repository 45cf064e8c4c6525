import { pollUntil } from './poll-until.js';

/** Waits until it holds. Rejects with what was waited for when it does not within the time. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  withinMs = 20_000,
): Promise<void> {
  const met = await pollUntil(async () => ((await holds()) ? true : undefined), withinMs);
  if (met === undefined) throw new Error(`waited ${withinMs} ms in vain: ${what}`);
}

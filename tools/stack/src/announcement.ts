import { setTimeout as sleep } from 'node:timers/promises';
import { ALL_UNIVERSE } from '@tapedeck/contracts';
import type { TapedeckConfig } from '@tapedeck/platform';

/** The first picks are there within a few seconds; where they are not, the product is ready all the same. */
const FIRST_PICKS_MS = 15_000;
const POLL_MS = 200;

/** The line that says where everything is, once the call it proposes has something to answer. */
export async function announcement(
  address: string,
  { topPicks }: TapedeckConfig,
  signal: AbortSignal,
): Promise<string> {
  const { universe, mode } = topPicks.runs?.[0] ?? { universe: ALL_UNIVERSE, mode: 'swing' };
  const url = `${address}/v1/top-picks/${universe}/${mode}`;
  const giveUpAt = performance.now() + FIRST_PICKS_MS;
  while (!signal.aborted && performance.now() < giveUpAt && !(await answers(url))) await sleep(POLL_MS);
  return `Tapedeck is ready: ${address} · try: curl -s ${url}`;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(POLL_MS * 10) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // The gateway is being started again: asked again in a moment.
    return false;
  }
}

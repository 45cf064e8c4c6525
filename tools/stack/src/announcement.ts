import { setTimeout as sleep } from 'node:timers/promises';
import { ALL_UNIVERSE, MODES } from '@tapedeck/contracts';
import type { TapedeckConfig } from '@tapedeck/platform';

/** The first picks are there within a few seconds; where they are not, the product is ready all the same. */
const FIRST_PICKS_MS = 15_000;
const POLL_MS = 200;

/** The line that says where everything is, once a call that it may propose has something to answer. */
export async function announcement(
  address: string,
  { topPicks }: TapedeckConfig,
  signal: AbortSignal,
): Promise<string> {
  // Which modes the market data has bars and history for shows when they answer.
  const runs = topPicks.runs ?? MODES.map((mode) => ({ universe: ALL_UNIVERSE, mode }));
  const urls = runs.map(({ universe, mode }) => `${address}/v1/top-picks/${universe}/${mode}`);
  const giveUpAt = performance.now() + FIRST_PICKS_MS;
  let url: string | undefined;
  while (url === undefined && !signal.aborted && performance.now() < giveUpAt) {
    url = await firstThatAnswers(urls);
    if (url === undefined) await sleep(POLL_MS);
  }
  return `Tapedeck is ready: ${address} · try: curl -s ${url ?? urls[0] ?? address}`;
}

async function firstThatAnswers(urls: readonly string[]): Promise<string | undefined> {
  const answering = await Promise.all(urls.map(answers));
  return urls.find((_, index) => answering[index]);
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

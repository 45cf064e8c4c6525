import { parseMoment } from '@tapedeck/contracts';

/** Epoch ms of a moment as text. Throws RangeError on a text that is none: history holds moments only. */
export function epochMs(text: string): number {
  const at = parseMoment(text);
  if (at === undefined) throw new RangeError(`expected an ISO 8601 moment, received ${JSON.stringify(text)}`);
  return at;
}

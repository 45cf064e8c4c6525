/** The highest number that an appender was given, and whether it is certain that none above it was. */
export interface KnownNumber {
  readonly highest: number;
  readonly certain: boolean;
}

/** The scripts' answer where the counter is behind what the caller knows, and the caller is not certain. */
export const BEHIND = 'behind';

/** As the scripts take it. */
export function knownArguments({ highest, certain }: KnownNumber): [string, string] {
  return [String(highest), certain ? '1' : ''];
}

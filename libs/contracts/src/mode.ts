/** The trading horizon that instruments are ranked for. */
export const MODES = ['scalping', 'intraday', 'swing', 'positional'] as const;
export type Mode = (typeof MODES)[number];

export function isMode(value: string): value is Mode {
  return (MODES as readonly string[]).includes(value);
}

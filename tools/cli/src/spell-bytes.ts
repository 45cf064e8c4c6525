const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** `412.3 MB`; decimal units, as files are sold and listed. */
export function spellBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const amount = bytes / 1000 ** power;
  return `${power === 0 ? amount : amount.toFixed(1)} ${UNITS[power]}`;
}

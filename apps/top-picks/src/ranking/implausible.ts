import type { ExcludedSymbol, TopPicksData } from '@tapedeck/contracts';

/** Why a run must not be published, so that the last good snapshot stays; undefined when it may be. */
export function implausible({ considered, excluded, picks }: TopPicksData): string | undefined {
  if (picks.length > 0) return undefined;
  if (considered === 0) return 'no picks: the universe has no members';
  if (excluded.length === 0) return `no picks: none of ${considered} members stands out from the others`;
  const kinds = new Map<string, ExcludedSymbol[]>();
  for (const one of excluded) {
    const kind = one.reason.replace(/\d[\d.]*/g, '#');
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const commonest = [...kinds.values()].reduce((most, kind) => (kind.length > most.length ? kind : most));
  const example = commonest[0];
  return (
    `no picks: ${excluded.length} of ${considered} members excluded, ${commonest.length} of them ` +
    `like ${example?.symbol}: ${example?.reason}`
  );
}

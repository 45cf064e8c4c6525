import { VARIABLES } from './environment.js';

const KNOWN = new Set<string>(VARIABLES);

/** Letters by which a name may be off and still be taken for a slip. */
const SLIP = 2;

/** Names that begin so are ours: one that is not in the list is a typing error, and a setting that does nothing. */
const PREFIXES = [
  'TAPEDECK_',
  'MARKET_',
  'UNIVERSES_',
  'TOP_PICKS_',
  'SR_LEVELS_',
  'PORTFOLIO_',
  'SCALPING_',
  'HISTORY_',
  'STREAMS_',
  'GATEWAY_',
  'MANAGEMENT_',
];

/** What Kubernetes puts into every pod beside a Service named like one of ours; `enableServiceLinks: false` stops it. */
const SERVICE_LINK = /_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP)(_\w+)?)$/;

/** `GATEWAY_PORT=tcp://10.0.0.1:80` is such a link too, not somebody's setting. */
export function isServiceLink(name: string, value: string | undefined): boolean {
  return SERVICE_LINK.test(name) || (name.endsWith('_PORT') && /^(tcp|udp):\/\//.test(value ?? ''));
}

/** One problem for each variable of ours that nothing reads, and for each that is a slip away from one not set. */
export function unknownVariables(source: Readonly<Record<string, string | undefined>>): string[] {
  const problems: string[] = [];
  for (const [name, value] of Object.entries(source)) {
    if (KNOWN.has(name) || isServiceLink(name, value)) continue;
    const near = VARIABLES.filter((variable) => editDistance(name, variable) <= SLIP);
    const ours = PREFIXES.some((prefix) => name.startsWith(prefix));
    if (!ours && !near.some((variable) => source[variable] === undefined)) continue;
    problems.push(
      `${name}: no such variable${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`,
    );
  }
  return problems;
}

/** Levenshtein distance: the fewest single-letter edits that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

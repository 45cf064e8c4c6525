import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/**
 * The known traps of streams, connections, Redis as cache and log in one, PostgreSQL, schedules and markets: T1 to T64.
 * What each is, the tests say that are named after it.
 */
const TRAPS = Array.from({ length: 64 }, (_, at) => `T${at + 1}`);

const ROOT = join(import.meta.dirname, '..', '..', '..');
const NOT_OURS = new Set(['node_modules', 'dist', 'out-tsc']);
/** A title that begins with one trap or several: `'T6, T7: …'`. */
const TITLES = /['"`]T\d+(, T\d+)*[:,] /g;
/** A line of the transport's README that says why a trap cannot arise there, and where it is dealt with. */
const README_LINE = /^- (T\d+): \S/gm;

function specsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : specsBelow(path);
    return entry.name.endsWith('.spec.ts') ? [path] : [];
  });
}

describe('every trap', () => {
  const specs = ['apps', 'libs', 'tools'].flatMap((folder) => specsBelow(join(ROOT, folder)));
  const titles = specs.flatMap((path) => readFileSync(path, 'utf8').match(TITLES) ?? []);
  const tested = new Set(titles.flatMap((title) => title.match(/T\d+/g) ?? []));
  const readme = readFileSync(join(ROOT, 'libs', 'redis-streams', 'README.md'), 'utf8');
  const explained = new Set([...readme.matchAll(README_LINE)].map(([, trap]) => trap));

  it.each(TRAPS)('%s has a test named after it, or a line that says why it cannot arise', (trap) => {
    expect(tested.has(trap) || explained.has(trap)).toBe(true);
  });

  it('is one of those listed', () => {
    expect([...tested, ...explained].filter((trap) => !TRAPS.includes(trap ?? ''))).toEqual([]);
  });
});

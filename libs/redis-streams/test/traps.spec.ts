import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** The known traps of streams, connections and Redis as cache and log in one. */
const TRAPS = Array.from({ length: 44 }, (_, at) => `T${at + 1}`);

const here = import.meta.dirname;
const titles = readdirSync(here)
  .filter((name) => name.endsWith('.spec.ts'))
  .flatMap((name) => readFileSync(join(here, name), 'utf8').match(/['`]T\d+(, T\d+)*: /g) ?? []);
const tested = new Set(titles.flatMap((title) => title.match(/T\d+/g) ?? []));
const readme = readFileSync(join(here, '..', 'README.md'), 'utf8');

describe('every trap', () => {
  it.each(TRAPS)('%s has a test named after it, or a line that says why it cannot arise here', (trap) => {
    expect(tested.has(trap) || new RegExp(`^- ${trap}: \\S`, 'm').test(readme)).toBe(true);
  });
});

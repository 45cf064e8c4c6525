import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GUARANTEES, type Guarantee } from '../src/index.js';

const here = import.meta.dirname;
const specs = readdirSync(here)
  .filter((name) => name.endsWith('.spec.ts') && name !== 'guarantees.spec.ts')
  .map((name) => readFileSync(join(here, name), 'utf8'))
  .join('\n');
const readme = readFileSync(join(here, '..', 'README.md'), 'utf8');

describe('every guarantee', () => {
  it.each(Object.keys(GUARANTEES) as Guarantee[])('has its test and its row in the README: %s', (name) => {
    expect(specs).toMatch(new RegExp(`(\\(|\\{)GUARANTEES\\.${name}\\b`));
    expect(readme.split('\n').filter((line) => line.startsWith(`| ${GUARANTEES[name]} `))).toHaveLength(1);
  });
});

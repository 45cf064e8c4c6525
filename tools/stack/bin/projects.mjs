import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** The folder of every project, relative to the root: `libs/contracts`, … */
export function projects() {
  return ['libs', 'apps', 'tools'].flatMap((group) =>
    readdirSync(join(ROOT, group))
      .map((name) => `${group}/${name}`)
      .filter((project) => existsSync(join(ROOT, project, 'tsconfig.lib.json'))),
  );
}

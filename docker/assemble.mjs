/**
 * `node docker/assemble.mjs FOLDER`: puts what the image runs into FOLDER, from the built checkout: the compiled programs
 * without source maps and type declarations, and the manifests that `npm ci --omit=dev` needs there.
 */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [target] = process.argv.slice(2);
if (target === undefined) {
  process.stderr.write('usage: node docker/assemble.mjs FOLDER\n');
  process.exit(2);
}

/** Of the tools the image has the command line only; what only tests and clients use is no part of it either. */
const NOT_SHIPPED = /^(tools\/(?!cli$)|libs\/(local-servers|openapi-contract|client)$)/;
const NOT_RUN = /\.(d\.ts|map|tsbuildinfo)$/;

const projects = ['libs', 'apps', 'tools'].flatMap((group) =>
  readdirSync(join(ROOT, group))
    .map((name) => `${group}/${name}`)
    .filter((project) => existsSync(join(ROOT, project, 'package.json'))),
);

mkdirSync(target, { recursive: true });
for (const file of ['package.json', 'package-lock.json', '.npmrc', 'LICENSE'])
  cpSync(join(ROOT, file), join(target, file));
for (const project of projects) {
  // All of them: npm ci refuses a lock file that names a workspace which is not there.
  cpSync(join(ROOT, project, 'package.json'), join(target, project, 'package.json'));
  if (NOT_SHIPPED.test(project)) continue;
  cpSync(join(ROOT, project, 'dist'), join(target, project, 'dist'), {
    recursive: true,
    filter: (path) => !NOT_RUN.test(path),
  });
}
cpSync(join(ROOT, 'docker/health-check.mjs'), join(target, 'docker/health-check.mjs'));

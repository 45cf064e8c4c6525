/**
 * `node docker/prune.mjs FOLDER`: takes out of FOLDER/node_modules what no program reads while it runs, about half of it:
 * type declarations, TypeScript sources, source maps, manuals, and the compiler that a library names as an optional peer.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const NOT_RUN = /\.(map|d\.[cm]?ts|[cm]?ts|md|markdown)$/i;
const NOT_USED = ['typescript', '.bin'];

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node docker/prune.mjs FOLDER\n');
  process.exit(2);
}
const modules = join(folder, 'node_modules');
for (const name of NOT_USED) rmSync(join(modules, name), { recursive: true, force: true });
prune(modules);

/** Links lead to the workspaces, which have been assembled already. */
function prune(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) prune(path);
    else if (entry.isFile() && NOT_RUN.test(entry.name)) rmSync(path);
  }
}

import { readdir } from 'node:fs/promises';
import { join, parse, relative, resolve, sep } from 'node:path';

/** Whether a path is a pattern: for the shells that leave patterns to the program, and patterns in quotes. */
export function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}

/**
 * The files that a pattern names, sorted: `*` and `?` within a name, `**` for folders at any depth. Like a shell, it passes
 * over hidden names unless the pattern's own begins with a dot.
 */
export async function expandGlob(pattern: string): Promise<string[]> {
  const whole = resolve(pattern);
  const { root } = parse(whole);
  const names = relative(root, whole).split(sep);
  const last = names.pop() ?? '';
  let folders = [root];
  for (const name of names) {
    if (name === '**') folders = await withDescendants(folders);
    else if (!isGlob(name)) folders = folders.map((folder) => join(folder, name));
    else folders = await matching(folders, name, 'folders');
  }
  return [...new Set(await matching(folders, last, 'files'))].sort();
}

async function matching(
  folders: readonly string[],
  name: string,
  kind: 'files' | 'folders',
): Promise<string[]> {
  const wanted = regExpOf(name);
  const found: string[] = [];
  for (const folder of folders)
    for (const entry of await entriesOf(folder))
      if ((kind === 'folders' ? entry.isDirectory() : !entry.isDirectory()) && wanted.test(entry.name))
        found.push(join(folder, entry.name));
  return found;
}

async function withDescendants(folders: readonly string[]): Promise<string[]> {
  if (folders.length === 0) return [];
  return [...folders, ...(await withDescendants(await matching(folders, '*', 'folders')))];
}

/** A folder that is none, or is not there, holds nothing that a pattern could name. */
async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function regExpOf(name: string): RegExp {
  const source = name
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${name.startsWith('.') ? '' : '(?!\\.)'}${source}$`);
}

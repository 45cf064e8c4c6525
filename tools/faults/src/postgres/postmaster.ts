import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { administer } from './administer.js';

/** One setting of the server. */
export function settingOf(databaseUrl: string, name: string): Promise<string> {
  return administer(databaseUrl, async (client) => {
    const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
    const value = rows[0]?.value;
    if (value === undefined) throw new Error(`the server has no setting ${name}`);
    return value;
  });
}

/** Process id of the server itself, whose children the sessions are. */
export async function postmasterPid(databaseUrl: string): Promise<number> {
  const pidFile = join(await settingOf(databaseUrl, 'data_directory'), 'postmaster.pid');
  return Number.parseInt(await readFile(pidFile, 'utf8'), 10);
}

/** The folder around the data folder: the server's user owns it, and it goes when the data does. */
export async function postmasterFolder(databaseUrl: string): Promise<string> {
  return dirname(await settingOf(databaseUrl, 'data_directory'));
}

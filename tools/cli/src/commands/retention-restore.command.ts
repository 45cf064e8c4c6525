import { resolve } from 'node:path';
import { monthStart, PartitionKeeper, type RetentionSession } from '@tapedeck/history';
import { readConfig, type EnvironmentSource } from '@tapedeck/platform';
import { monthIn } from '../retention/archive-manifest.js';
import { archivedLines, openArchive, type MonthArchive } from '../retention/month-archive.js';
import { withRetention } from '../retention/with-retention.js';
import { commandEnvironment } from '../running-stack.js';
import type { History } from '../with-history.js';

/** Puts archived months back into history, each as a whole or not at all, and accounts for their events as stored again. */
export async function retentionRestoreCommand(
  folders: readonly string[],
  environment: EnvironmentSource = commandEnvironment(),
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<void> {
  const config = readConfig(['DATABASE_URL'], environment);
  const archives: MonthArchive[] = [];
  for (const folder of folders) archives.push(await openArchive(resolve(folder)));
  await withRetention(config.database.url, async (session, history) => {
    for (const archive of archives) await restore(archive, session, history, print);
  });
}

async function restore(
  archive: MonthArchive,
  session: RetentionSession,
  history: History,
  print: (text: string) => void,
): Promise<void> {
  const { manifest, digest } = archive;
  const month = monthIn(manifest);
  await new PartitionKeeper(history).ensureFor([Date.parse(monthStart(month))]);
  const restored = await session.restore({
    headTable: manifest.table,
    month,
    digest,
    parts: manifest.parts.map((part) => ({
      table: part.table,
      columns: part.columns,
      lines: () => archivedLines(archive, part),
    })),
  });
  const parts = restored.parts.map(
    ({ table, restored: rows, present }) =>
      `${table} ${rows} rows${present > 0 ? `, ${present} there already` : ''}`,
  );
  const known = restored.unretired > 0 ? '' : '; it was not written down as retired';
  print(`${manifest.table} ${manifest.month}: restored ${parts.join('; ')}${known}\n`);
}

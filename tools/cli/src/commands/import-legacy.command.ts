import { resolve } from 'node:path';
import { HISTORY_TABLES, PartitionKeeper, storedItems, type HistoryTable } from '@tapedeck/history';
import { BatchInserter, PartitionedInserter, settle } from '@tapedeck/history-writer';
import { EXIT_FAILURE, readConfig, type EnvironmentSource } from '@tapedeck/platform';
import {
  importTable,
  type ImportCounts,
  type ImportFault,
  type ImportTarget,
} from '../legacy/import-table.js';
import { LegacyDatabase } from '../legacy/legacy-database.js';
import { Progress } from '../progress.js';
import { commandEnvironment } from '../running-stack.js';
import { stopOnInterrupt } from '../stop-on-interrupt.js';
import { withHistory, type History } from '../with-history.js';

const PAGE_ROWS = 500;
const SHOWN_FAULTS = 20;

type Print = (text: string) => void;

/**
 * Takes over what an older SQLite database holds in tables named as those of history, verified row by row. Exit code 1 when
 * a row was refused, or is otherwise in history than it was there.
 */
export async function importLegacyCommand(
  path: string,
  environment: EnvironmentSource = commandEnvironment(),
  print: Print = (text) => process.stdout.write(text),
  printAside: Print = (text) => process.stderr.write(text),
): Promise<void> {
  const config = readConfig(['DATABASE_URL'], environment);
  const legacy = await LegacyDatabase.open(resolve(path));
  const stop = stopOnInterrupt();
  try {
    await withHistory(
      config.database.url,
      { poolSize: 2, applicationName: 'tapedeck-import' },
      async (history) => {
        const target = targetIn(history);
        const found = legacy.tables();
        for (const name of found.keys()) tellUnknown(name, print);
        for (const table of HISTORY_TABLES) {
          if (!found.has(table.table) || table.kind === 'detail' || stop.signal.aborted) continue;
          const counts = await importOne(table, legacy, target, printAside, stop.signal);
          print(`${table.table}: ${spell(counts)}\n`);
          if (counts.refused + counts.differing > 0) process.exitCode ??= EXIT_FAILURE;
        }
        if (stop.signal.aborted) print('interrupted: run again, it stores nothing twice\n');
      },
    );
  } finally {
    stop.release();
    legacy.close();
  }
}

function targetIn(history: History): ImportTarget {
  const inserter = new PartitionedInserter(new PartitionKeeper(history), new BatchInserter(history));
  return {
    store: async (events) => settle(events, await inserter.store(events)),
    read: (table, keys) => storedItems(history, table, keys),
  };
}

async function importOne(
  table: HistoryTable,
  legacy: LegacyDatabase,
  target: ImportTarget,
  printAside: Print,
  stop: AbortSignal,
): Promise<ImportCounts> {
  const progress = new Progress(table.table, legacy.count(table.table));
  let told = 0;
  const onFault = ({ key, fault, reasons }: ImportFault) => {
    told += 1;
    if (told <= SHOWN_FAULTS)
      progress.pass(() => printAside(`${table.table} row ${key} ${fault}: ${reasons.join('; ')}\n`));
    else if (told === SHOWN_FAULTS + 1)
      progress.pass(() => printAside(`${table.table}: from here on they are only counted\n`));
  };
  try {
    return await importTable(table, legacy.pages(table.table, PAGE_ROWS), target, onFault, (counts) => {
      progress.update(counts.read, spell(counts));
      return !stop.aborted;
    });
  } finally {
    progress.end();
  }
}

function tellUnknown(name: string, print: Print): void {
  const table = HISTORY_TABLES.find((known) => known.table === name);
  if (table === undefined) print(`${name}: no table of history is named so: left alone\n`);
  else if (table.kind === 'detail') print(`${name}: made anew from the rows of ${table.of}: left alone\n`);
}

function spell({ read, stored, present, refused, verified, differing }: ImportCounts): string {
  return (
    `read ${read}, stored ${stored}, already there ${present}, refused ${refused}; ` +
    `verified ${verified}, differing ${differing}`
  );
}

import { historyDataSource, pendingMigrations, type HistoryOptions } from '@tapedeck/history';

export type History = ReturnType<typeof historyDataSource>;

/**
 * Work with history open and its schema there, closed again however the work ends. Throws an error whose message alone
 * tells a person what to do.
 */
export async function withHistory<T>(
  url: string,
  options: HistoryOptions,
  work: (history: History) => Promise<T>,
): Promise<T> {
  const history = historyDataSource(url, options);
  try {
    await history.initialize();
  } catch (error) {
    throw new Error(`PostgreSQL is away: ${reasonOf(error)}`, { cause: error });
  }
  try {
    const pending = await pendingMigrations(history);
    if (pending.length > 0)
      throw new Error(`the schema lacks ${pending.join(', ')}: run \`tapedeck migrate\``);
    return await work(history);
  } finally {
    await history.destroy();
  }
}

/** A name with several addresses fails with an error for each, and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}

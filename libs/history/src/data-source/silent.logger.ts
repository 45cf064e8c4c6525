import type { Logger } from 'typeorm';

/**
 * TypeORM's own logger writes to the console even when logging is off. Nothing is lost by silence: every failure is
 * thrown to the caller, who knows what it means and has a logger of its own.
 */
export const SILENT_LOGGER: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

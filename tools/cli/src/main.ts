import { Command } from 'commander';
import { EXIT_CONFIG, EXIT_FAILURE, startupProblem } from '@tapedeck/platform';
import { auditCommand, type AuditOptions } from './commands/audit.command.js';
import { backfillCommand, type BackfillOptions } from './commands/backfill.command.js';
import { migrateCommand } from './commands/migrate.command.js';

const program = new Command('tapedeck')
  .description('Works on the tape: schema, backfill, audit, dead letters, replay.')
  .showHelpAfterError();

program.command('migrate').description('bring the schema up to date').action(migrateCommand);

program
  .command('backfill <service>')
  .description('compute snapshots for past moments from past bars only, and publish them through the stream')
  .requiredOption('--from <day>', 'first session, e.g. 2017-11-01')
  .requiredOption('--to <day>', 'last session, e.g. 2018-02-07')
  .option('--universe <name>', 'only this universe (default: all that are configured)')
  .option('--mode <mode>', 'only this mode (default: all that are configured)')
  .action((service: string, options: BackfillOptions) => backfillCommand(service, options));

program
  .command('audit')
  .description('reconcile streams, dead letters, sequences and tables; exit code 1 if anything is missing')
  .option('--from <moment>', 'look at entries with an as-of from this day or moment on')
  .option('--to <moment>', 'look at entries with an as-of up to this day or moment')
  .action((options: AuditOptions) => auditCommand(options));

try {
  await program.parseAsync();
} catch (error) {
  const problems = startupProblem(error);
  const lines = problems ?? [error instanceof Error ? error.message : String(error)];
  for (const line of lines) process.stderr.write(`tapedeck: ${line}\n`);
  process.exitCode = problems === undefined ? EXIT_FAILURE : EXIT_CONFIG;
}

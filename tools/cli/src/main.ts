import { Command } from 'commander';
import { EXIT_CONFIG, EXIT_FAILURE, startupProblem } from '@tapedeck/platform';
import { auditCommand, type AuditOptions } from './commands/audit.command.js';
import { backfillCommand, type BackfillOptions } from './commands/backfill.command.js';
import { DeadLettersCommand } from './commands/dead-letters.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { replayCommand, type ReplayCommandOptions } from './commands/replay.command.js';

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

program
  .command('replay')
  .description(
    "put events already on the tape through the history-writer's own code again, apart from the live group",
  )
  .option('--from <moment>', 'only events with an as-of from this day or moment on')
  .option('--to <moment>', 'only events with an as-of up to this day or moment')
  .option('--stream <name...>', 'only these streams (default: all that history keeps)')
  .option('--dead-letters', 'the originals of the dead letters instead of the streams')
  .option('--files <folder>', 'archive files picks_*.json instead of the streams')
  .option('--dry-run', 'write nothing, only count')
  .option('--rate <n>', 'events a second at most')
  .action((options: ReplayCommandOptions) => replayCommand(options));

const deadLetters = program
  .command('dead-letters')
  .description('events that could not be stored as they are');
const deadLettersCommand = new DeadLettersCommand();
deadLetters
  .command('list')
  .description('one line a letter')
  .action(() => deadLettersCommand.list());
deadLetters
  .command('show <id>')
  .description('a letter and its original in full')
  .action((id: string) => deadLettersCommand.show(id));
deadLetters
  .command('redrive [id]')
  .description('append the original event to its stream again, then remove the letter')
  .option('--all', 'every letter')
  .action((id: string | undefined, options: { all?: boolean }) => deadLettersCommand.redrive(id, options));

try {
  await program.parseAsync();
} catch (error) {
  const problems = startupProblem(error);
  const lines = [...(problems ?? [error instanceof Error ? error.message : String(error)])];
  if (lines.some((line) => line.endsWith('required, but not set')))
    lines.push('run `npm start` in another terminal, whose servers are then used, or set what is missing');
  for (const line of lines) process.stderr.write(`tapedeck: ${line}\n`);
  process.exitCode = problems === undefined ? EXIT_FAILURE : EXIT_CONFIG;
}

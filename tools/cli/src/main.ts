import { Command } from 'commander';
import { EXIT_CONFIG, EXIT_FAILURE, startupProblem } from '@tapedeck/platform';
import { ApiKeysCommand, type NewKeyOptions } from './commands/api-keys.command.js';
import { auditCommand, type AuditOptions } from './commands/audit.command.js';
import { backfillCommand, type BackfillOptions } from './commands/backfill.command.js';
import { DeadLettersCommand } from './commands/dead-letters.command.js';
import { exportCommand, type ExportOptions } from './commands/export.command.js';
import { importLegacyCommand } from './commands/import-legacy.command.js';
import { migrateCommand, type MigrateOptions } from './commands/migrate.command.js';
import {
  PolicyCommand,
  type ActivateOptions,
  type CreateOptions,
  type PolicyTarget,
} from './commands/policy.command.js';
import { replayCommand } from './commands/replay.command.js';
import { retentionCommand } from './commands/retention.command.js';
import { retentionRestoreCommand } from './commands/retention-restore.command.js';
import { warmCommand, type WarmCommandOptions } from './commands/warm.command.js';
import type { PolicyScopeOptions } from './policy/policy-scope.js';
import type { ReplayCommandOptions } from './replay/replay-request.js';
import type { RetentionOptions } from './retention/retention-request.js';

const program = new Command('tapedeck')
  .description(
    'Works on the tape: schema, backfill, audit, dead letters, replay, export, retention, warm, policies, API keys.',
  )
  .showHelpAfterError();

program
  .command('migrate')
  .description('bring the schema up to date')
  .option('--wait', 'change nothing; wait until somebody else has brought it up to date')
  .action((options: MigrateOptions) => migrateCommand(options));

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
  .option(
    '--files <path...>',
    'an archive instead of the streams: files, folders or quoted patterns of picks_*.json, *.ndjson, *.jsonl, the last two also .gz',
  )
  .option('--dry-run', 'write nothing, only count')
  .option('--rate <n>', 'events a second at most')
  .option('--rejected <file>', 'write every rejected event there, one JSON object a line')
  .option('--restart', 'from the beginning, not from where the same command was interrupted')
  .action((options: ReplayCommandOptions) => replayCommand(options));

program
  .command('export <file>')
  .description(
    'write what history holds as an archive for `replay --files`: an event a line (.ndjson, .ndjson.gz, - for standard output)',
  )
  .option('--from <moment>', 'only events with an as-of from this day or moment on')
  .option('--to <moment>', 'only events with an as-of up to this day or moment')
  .action((file: string, options: ExportOptions) => exportCommand(file, options));

program
  .command('warm')
  .description('fill the keys from history, each with the newest snapshot, where it is absent or older')
  .option('--dry-run', 'write nothing, only tell')
  .action((options: WarmCommandOptions) => warmCommand(options));

const retention = program
  .command('retention')
  .description('archive and drop the months of history that are older than what is to be kept')
  .option(
    '--keep-months <months>',
    'whole months kept before the one under way in the market: 24, or 24,llm_requests=6 (default: HISTORY_RETENTION_MONTHS)',
  )
  .option(
    '--archive <folder>',
    'where months are archived before they are dropped (default: HISTORY_ARCHIVE_DIR)',
  )
  .option('--no-archive', 'drop them for good')
  .option('--dry-run', 'change nothing, only tell')
  .action((options: RetentionOptions) => retentionCommand(options));
retention
  .command('restore <folder...>')
  .description('put archived months back, such as archive/top_picks_runs/2017-11')
  .action((folders: string[]) => retentionRestoreCommand(folders));

program
  .command('import-legacy <file>')
  .description(
    'take over what an older SQLite database holds in tables named as those of history, verified row by row',
  )
  .action((file: string) => importLegacyCommand(file));

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

const policy = program.command('policy').description('factor weights: versions for each universe and mode');
const policyCommand = new PolicyCommand();
policy
  .command('list')
  .description('one line a version, a star at the one in force')
  .option('--universe <name>', 'only this universe')
  .option('--mode <mode>', 'only this mode')
  .action((options: PolicyScopeOptions) => policyCommand.list(options));
policy
  .command('show <label>')
  .description('the weights of a version, such as default-swing@1')
  .requiredOption('--universe <name>', 'its universe')
  .requiredOption('--mode <mode>', 'its mode')
  .action((label: string, options: PolicyTarget) => policyCommand.show(label, options));
policy
  .command('create')
  .description('write weights down as the next version of their name')
  .requiredOption('--universe <name>', 'the universe they rank')
  .requiredOption('--mode <mode>', 'the mode they rank for')
  .requiredOption('--file <path>', 'JSON: name, weights by factor, allowShorts, note')
  .action((options: CreateOptions) => policyCommand.create(options));
policy
  .command('activate <label>')
  .description('put a version in force from now on in the market; a built-in one too')
  .requiredOption('--universe <name>', 'its universe')
  .requiredOption('--mode <mode>', 'its mode')
  .option('--note <text>', 'why')
  .action((label: string, options: ActivateOptions) => policyCommand.activate(label, options));

const apiKeys = program.command('api-keys').description('who may reach the gateway');
const apiKeysCommand = new ApiKeysCommand();
apiKeys
  .command('new')
  .description('make a key: shown once on standard error, the line that the gateway needs on standard output')
  .requiredOption('--name <text>', 'who or what it is for')
  .requiredOption('--scopes <list>', 'read, ingest, admin, with commas between them; none implies another')
  .option('--expires <moment>', 'a day or a moment in UTC from which on it opens nothing, e.g. 2027-01-31')
  .option('--rate-limit <limit>', 'its own limit, such as 600/60s, or off')
  .action((options: NewKeyOptions) => apiKeysCommand.create(options));
apiKeys
  .command('check <file>')
  .description('say what a file of keys holds, or what is wrong with it')
  .action((file: string) => apiKeysCommand.check(file));

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

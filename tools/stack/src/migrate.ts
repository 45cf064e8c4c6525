import { EXIT_CONFIG, EXIT_FAILURE } from '@tapedeck/platform';
import type { EnvironmentSource } from '@tapedeck/platform';
import { describeExit } from './describe-exit.js';
import type { PrefixedLog } from './prefixed-log.js';
import type { ProgramPlan } from './stack-plan.js';
import { StackError } from './stack.error.js';
import { startProgram } from './start-program.js';

/** Brings the schema up to date, as its own process and before any service. Its lines, in the log, say what failed. */
export async function migrate(
  plan: ProgramPlan,
  environment: EnvironmentSource,
  log: PrefixedLog,
): Promise<void> {
  const code = await (await startProgram(plan, environment, log)).exited;
  if (code === 0) return;
  throw new StackError(
    `${plan.name} ${describeExit(code)}`,
    code === EXIT_CONFIG ? EXIT_CONFIG : EXIT_FAILURE,
  );
}

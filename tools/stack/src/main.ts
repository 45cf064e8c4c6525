import { parseArgs } from 'node:util';
import {
  EXIT_FAILURE,
  inheritedEnvironment,
  readConfig,
  startupProblem,
  EXIT_CONFIG,
} from '@tapedeck/platform';
import { LocalServerError } from '@tapedeck/local-servers';
import { runStack } from './run-stack.js';
import { STACK_PLAN } from './stack-plan.js';
import { StackError } from './stack.error.js';

/** Of getopt programs: called in a way that is not understood. */
const EXIT_USAGE = 2;
const USAGE = 'usage: npm start [-- --reset]     --reset removes the local data first';

process.exit(await main());

async function main(): Promise<number> {
  const reset = resetAsked();
  if (reset === undefined) return EXIT_USAGE;
  try {
    await runStack({ config: readConfig(), environment: inheritedEnvironment(), plan: STACK_PLAN, reset });
    return 0;
  } catch (error) {
    const problems = startupProblem(error);
    if (problems !== undefined) return complain(problems, EXIT_CONFIG);
    if (error instanceof StackError) return complain([error.message], error.exitCode);
    if (error instanceof LocalServerError) return complain([error.message], EXIT_FAILURE);
    throw error;
  }
}

/** Undefined when the arguments are not understood; the user has been told then. */
function resetAsked(): boolean | undefined {
  try {
    return parseArgs({ options: { reset: { type: 'boolean' } } }).values.reset ?? false;
  } catch (error) {
    complain([(error as Error).message, USAGE], EXIT_USAGE);
    return undefined;
  }
}

function complain(lines: readonly string[], code: number): number {
  for (const line of lines) process.stderr.write(`tapedeck: ${line}\n`);
  return code;
}

import type { EnvironmentSource, TapedeckConfig } from '@tapedeck/platform';
import { PrefixedLog } from './prefixed-log.js';
import type { StackPlan } from './stack-plan.js';
import { EXIT_FORCED, Stack } from './stack.js';
import { StateFolder } from './state-folder.js';
import { tapeName } from './tape-name.js';

export interface RunStackOptions {
  readonly config: TapedeckConfig;
  readonly environment: EnvironmentSource;
  readonly plan: StackPlan;
  /** Whether to begin by removing what earlier stacks have kept. */
  readonly reset: boolean;
}

/** One Ctrl-C reaches us twice, from the terminal and through npm, which forwards it. */
const SAME_REQUEST_MS = 500;

const SERVERS = ['stack', 'redis', 'postgres'];

/** Claims the state folder, runs the stack in it until a signal asks for its end, and gives the folder back. */
export async function runStack({ config, environment, plan, reset }: RunStackOptions): Promise<void> {
  const names = [...SERVERS, plan.migrate.name, ...plan.services.map(({ name }) => name)];
  const coloured = process.stdout.isTTY && (environment['NO_COLOR'] ?? '') === '';
  const log = new PrefixedLog(process.stdout, names, coloured);
  const folder = new StateFolder(config.home, tapeName(config.marketData));
  const claim = await folder.claim();
  try {
    if (reset) await folder.reset();
    const stack = new Stack({ config, environment, folder, claim, plan, log });
    stopOnSignal(stack, folder, (line) => log.line('stack', line));
    await stack.run();
    log.line('stack', 'stopped');
  } finally {
    await folder.release();
  }
}

/** The first signal asks for an orderly end, a later one for an immediate one. */
function stopOnSignal(stack: Stack, folder: StateFolder, say: (line: string) => void): void {
  let askedAt: number | undefined;
  const stop = () => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      say('stopping; once more to end everything at once');
      stack.requestStop();
    } else if (performance.now() - askedAt > SAME_REQUEST_MS) {
      say('ending everything now');
      void stack
        .kill()
        .then(() => folder.release())
        .finally(() => process.exit(EXIT_FORCED));
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

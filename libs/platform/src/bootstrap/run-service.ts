import { Logger, type INestApplicationContext } from '@nestjs/common';
import { readConfig, type RequiredVariable } from '../config/read-config.js';
import type { TapedeckConfig } from '../config/tapedeck-config.js';
import { HealthRegistry } from '../health/health-registry.js';
import { createLogger } from '../logging/create-logger.js';
import { NestLogger } from '../logging/nest-logger.js';
import { EXIT_CONFIG, EXIT_FAILURE } from './exit-codes.js';
import { startupProblem } from './startup-problem.js';

export interface ServiceDefinition<App extends INestApplicationContext> {
  readonly name: string;
  readonly requires: readonly RequiredVariable[];
  /** Builds and starts the application; pass NEST_OPTIONS to NestFactory so that errors come back here. */
  readonly start: (config: TapedeckConfig) => Promise<App>;
  /** What is left to do for clients once the process says that it is not ready any more, before anything is closed. */
  readonly takeLeave?: (app: App) => Promise<void>;
}

/** For NestFactory: throw instead of ending the process, and keep early log lines until the logger is set. */
export const NEST_OPTIONS = { abortOnError: false } as const;

/** Longer than any batch; an orchestrator's own grace period should be longer still. */
const SHUTDOWN_LIMIT_MS = 25_000;

/**
 * The life of a process: read the configuration (78 when it cannot work), start, and on SIGTERM, SIGINT or the loss of
 * the parent be ready no more, close everything in order and leave with 0. An error nobody handled ends the process with
 * 1, so that its supervisor starts it afresh.
 */
export async function runService<App extends INestApplicationContext>({
  name,
  requires,
  start,
  takeLeave,
}: ServiceDefinition<App>): Promise<void> {
  // Listened for from the beginning: asked while it starts, a process ends as soon as it has started.
  const asked = closeRequest();
  try {
    const config = readConfig(requires);
    Logger.overrideLogger(new NestLogger(createLogger(name, config.log)));
    process.on('unhandledRejection', fail);
    process.on('uncaughtException', fail);
    const app = await start(config);
    new Logger(name).log('started');
    void asked.then((reason) => close(app, reason, takeLeave)).catch(fail);
  } catch (error) {
    const problems = startupProblem(error);
    if (problems === undefined) return fail(error);
    for (const problem of problems) process.stderr.write(`${name}: ${problem}\n`);
    process.exit(EXIT_CONFIG);
  }
}

/** Resolves with the reason once somebody wants the process to end. */
function closeRequest(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve(signal));
    // Started with an IPC channel by a supervisor: when it is gone, nobody would ever end this process.
    process.on('disconnect', () => resolve('the supervisor is gone'));
  });
}

async function close<App extends INestApplicationContext>(
  app: App,
  reason: string,
  takeLeave: ServiceDefinition<App>['takeLeave'],
): Promise<void> {
  const logger = new Logger('shutdown');
  logger.log(`closing: ${reason}`);
  const limit = setTimeout(
    () => fail(new Error(`still not closed after ${SHUTDOWN_LIMIT_MS} ms`)),
    SHUTDOWN_LIMIT_MS,
  );
  app.get(HealthRegistry, { strict: false }).beginClosing();
  await takeLeave?.(app);
  await app.close();
  clearTimeout(limit);
  logger.log('closed');
  process.exit(0);
}

function fail(error: unknown): void {
  new Logger('process').fatal(error);
  process.exit(EXIT_FAILURE);
}

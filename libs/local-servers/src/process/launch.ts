import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.js';
import { LocalServerError } from '../local-server.error.js';
import type { LocalServer } from '../local-server.js';
import { GuardedProcess } from './guarded-process.js';
import type { GuardedCommand } from './guarded-process.js';
import { pollUntil } from './poll-until.js';

export interface Launch {
  readonly name: string;
  /** Without it a free one is chosen, and another if somebody takes it before the server does. */
  readonly port?: number;
  /** Asked once a try, so that a throw-away folder is new each time. */
  prepare(port: number): Promise<Prepared>;
}

export interface Prepared {
  readonly url: string;
  readonly command: GuardedCommand;
  readonly logFile: string;
  ready(pid: number): Promise<boolean>;
}

const READY_DEADLINE_MS = 60_000;
const PORT_TRIES = 5;
const PORT_TAKEN = /address already in use/i;
/** PostgreSQL whose main process was killed by others: a session's process lives on until its statement ends. */
const LEAVING = /shared memory block .* is still in use/;
const LEAVING_MS = 20_000;
const LEAVING_RETRY_MS = 200;
const LOG_TAIL_LINES = 10;

/** Starts a server and waits until it serves. */
export async function launch(spec: Launch): Promise<LocalServer> {
  const waitUntil = performance.now() + LEAVING_MS;
  for (let attempt = 1; ; attempt += 1) {
    const port = spec.port ?? (await freePort());
    const outcome = await launchOn(port, spec);
    if (!('failure' in outcome)) return outcome;
    const { failure, said } = outcome;
    if (LEAVING.test(said) && performance.now() < waitUntil) {
      await sleep(LEAVING_RETRY_MS);
      continue;
    }
    if (spec.port === undefined && PORT_TAKEN.test(said) && attempt < PORT_TRIES) continue;
    throw new LocalServerError(`${spec.name} on port ${port} ${failure}\n${said}`);
  }
}

async function launchOn(
  port: number,
  { prepare }: Launch,
): Promise<LocalServer | { failure: string; said: string }> {
  const prepared = await prepare(port);
  const log = await open(prepared.logFile, 'w+');
  try {
    const server = await GuardedProcess.start(prepared.command, log.fd);
    const failure = await failureToServe(server, prepared);
    if (failure === undefined) return localServer(server, port, prepared.url);
    await server.kill();
    return { failure, said: await tail(log) };
  } finally {
    await log.close();
  }
}

async function failureToServe(server: GuardedProcess, { ready }: Prepared): Promise<string | undefined> {
  const served = await pollUntil(async () => {
    if (!server.running) return false;
    return (await ready(server.pid)) ? true : undefined;
  }, READY_DEADLINE_MS);
  if (served === undefined) return `did not answer within ${READY_DEADLINE_MS / 1000} s`;
  return served ? undefined : 'ended at once';
}

function localServer(server: GuardedProcess, port: number, url: string): LocalServer {
  const { pid, exited } = server;
  return { url, port, pid, exited, stop: () => server.stop(), kill: () => server.kill() };
}

/** Read through the open handle: a throw-away log may be unlinked by now. */
async function tail(log: FileHandle): Promise<string> {
  const { size } = await log.stat();
  const { buffer, bytesRead } = await log.read(Buffer.alloc(size + 1), 0, size, 0);
  return buffer.toString('utf8', 0, bytesRead).trim().split('\n').slice(-LOG_TAIL_LINES).join('\n');
}

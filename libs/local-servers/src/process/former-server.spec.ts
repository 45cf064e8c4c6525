import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exists } from '../files/exists.js';
import { awaitFormerServer } from './former-server.js';

describe('awaitFormerServer', () => {
  let dir: string;
  let pidFile: string;
  let former: ChildProcess;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'former-'));
    pidFile = join(dir, 'server.pid');
    former = spawn('sleep', ['600'], { stdio: 'ignore' });
    await once(former, 'spawn');
    await writeFile(pidFile, `${former.pid}\nmore lines\n`);
  });
  afterEach(async () => {
    former.kill('SIGKILL');
    await rm(dir, { recursive: true });
  });

  it('waits for a server that is still ending', async () => {
    const waiting = awaitFormerServer(pidFile, /sleep/);
    former.kill();
    await waiting;
    expect(await exists(pidFile)).toBe(false);
  });

  it('refuses while that server goes on running', async () => {
    await expect(awaitFormerServer(pidFile, /sleep/, 100)).rejects.toThrow(
      `process ${former.pid} is still running on this folder`,
    );
    expect(await exists(pidFile)).toBe(true);
  });

  it('removes a pid file whose pid is another program by now', async () => {
    await awaitFormerServer(pidFile, /redis/);
    expect(await exists(pidFile)).toBe(false);
    await awaitFormerServer(pidFile, /redis/);
  });
});

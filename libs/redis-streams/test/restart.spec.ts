import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort, startRedis, type LocalServer, until } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import { GUARANTEES, StreamAppender } from '../src/index.js';
import { batchController } from './support/app.js';
import { appsClosedAfterEach } from './support/apps.js';
import { Handled } from './support/handled.js';
import { sampleEvent } from './support/sample-event.js';

const STREAM = 's:orders';

describe(GUARANTEES.restartSurvived, () => {
  const start = appsClosedAfterEach();
  let dir: string;
  let server: LocalServer | undefined;
  let producer: Redis | undefined;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'redis-streams-'));
  });
  afterEach(async () => {
    producer?.disconnect();
    await server?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('with the append-only file on', async () => {
    const port = await freePort();
    server = await startRedis({ dir, port, appendOnly: true });
    const handled = new Handled();
    await start([batchController([STREAM], handled.batch)], { connection: server.url });
    const connection = new Redis(server.url, {
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
    });
    producer = connection;
    connection.on('error', () => undefined);
    const appender = new StreamAppender(connection);
    const appended: string[] = [];
    let running = true;
    let refused = 0;
    const producing = (async () => {
      for (let n = 0; running; n += 1) {
        const id = `e${n}`;
        await Promise.race([
          appender.append(STREAM, sampleEvent(id)).then(
            () => appended.push(id),
            () => (refused += 1),
          ),
          new Promise((resolve) => setTimeout(resolve, 200)),
        ]);
      }
    })();
    await until('events flow', () => handled.ids.length > 50);
    await server.kill();
    await until('appends are refused', () => refused > 0);
    server = await startRedis({ dir, port, appendOnly: true });
    const before = appended.length;
    await until('events flow again', () => appended.length > before + 50);
    running = false;
    await producing;
    await until('every acknowledged append was handled', () => {
      const seen = new Set(handled.ids);
      return appended.every((id) => seen.has(id));
    });
    expect(new Set(handled.ids).size).toBeGreaterThanOrEqual(appended.length);
  });
});

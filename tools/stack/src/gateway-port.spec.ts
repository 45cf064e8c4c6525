import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { freePort } from '@tapedeck/local-servers';
import { gatewayPort } from './gateway-port.js';

describe('gatewayPort', () => {
  let other: Server;
  let taken: number;
  let said: string[];
  const say = (line: string) => said.push(line);
  beforeEach(async () => {
    said = [];
    taken = await freePort();
    other = createServer().listen(taken, '127.0.0.1');
    await once(other, 'listening');
  });
  afterEach(async () => {
    other.close();
    await once(other, 'close');
  });

  it('is the one wanted when nobody has it', async () => {
    const free = await freePort();
    expect(await gatewayPort(free, false, say)).toBe(free);
    expect(said).toEqual([]);
  });

  it('is another one, and said so, when the default is taken', async () => {
    const port = await gatewayPort(taken, false, say);
    expect(port).not.toBe(taken);
    expect(said).toEqual([
      `port ${taken} is taken by another program: the gateway takes ${port}; GATEWAY_PORT chooses`,
    ]);
  });

  it('is a fault of the configuration when the user asked for a taken one', async () => {
    await expect(gatewayPort(taken, true, say)).rejects.toMatchObject({
      message: `GATEWAY_PORT: port ${taken} is taken by another program`,
      exitCode: 78,
    });
  });
});

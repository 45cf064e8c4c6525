import { describe, expect, it } from '@jest/globals';
import { Controller, type Type } from '@nestjs/common';
import { EventPattern, MessagePattern } from '@nestjs/microservices';
import { fromStreams } from '../src/index.js';
import { allDone, batchController, orderController, startApp } from './support/app.js';

const nothing = (): void => undefined;

@Controller()
class Elsewhere {
  @EventPattern<string>('other.transport')
  handle(): void {}
}

@Controller()
class NoStreams {
  @EventPattern<string>('order.created', fromStreams([]))
  handle(): void {}
}

@Controller()
class AskInBatch {
  @MessagePattern('ask', fromStreams(['s:a'], { batch: true }))
  handle(): void {}
}

describe('the start refuses', () => {
  it.each<[string, Type[], string]>([
    ['an application that reads nothing', [Elsewhere], 'nothing to read'],
    ['a handler without streams', [NoStreams], 'names no stream'],
    ['a batch handler that should answer', [AskInBatch], 'use @EventPattern'],
    [
      'a stream with two owners',
      [batchController(['s:a', 's:b'], allDone), orderController(['s:b'], nothing)],
      's:b is read by batch and by single handlers',
    ],
    [
      'one batch handler twice',
      [batchController(['s:a'], allDone), batchController(['s:a'], allDone)],
      'declared twice',
    ],
    [
      'handlers of one type that read different streams',
      [orderController(['s:a'], nothing), orderController(['s:b'], nothing)],
      'read different streams',
    ],
  ])('%s', async (_what, controllers, message) => {
    await expect(startApp(controllers, { connection: 'redis://127.0.0.1:1' })).rejects.toThrow(message);
  });

  it('numbers that no server could work with', async () => {
    const options = { connection: 'redis://127.0.0.1:1', batchSize: 0 };
    await expect(startApp([batchController(['s:a'], allDone)], options)).rejects.toThrow('batchSize');
  });
});

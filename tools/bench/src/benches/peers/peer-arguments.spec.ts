import { describe, expect, it } from '@jest/globals';
import { peerArguments } from './peer-arguments.js';

describe("a peer's arguments", () => {
  it('are the URLs and how many jobs may run at once', () => {
    expect(peerArguments(['node', 'main.js', 'redis://r', 'postgres://p', '16'])).toEqual({
      redisUrl: 'redis://r',
      databaseUrl: 'postgres://p',
      concurrency: 16,
    });
  });

  it.each([
    [[]],
    [['redis://r']],
    [['redis://r', 'postgres://p', 'many']],
    [['redis://r', 'postgres://p', '0']],
  ])('are refused where one is missing or none: %p', (given) => {
    expect(() => peerArguments(['node', 'main.js', ...given])).toThrow(TypeError);
  });
});

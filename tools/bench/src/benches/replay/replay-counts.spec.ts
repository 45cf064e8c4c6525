import { describe, expect, it } from '@jest/globals';
import { parseEventsDone, parseReplayCounts } from './replay-counts.js';

describe('the counts of a replay', () => {
  it('are read from its last line, whatever progress went before', () => {
    expect(
      parseReplayCounts(
        'stream:x 10 of 20\rstream:x 20 of 20\ninserted 12, duplicate 7, rejected 1 (1 22003)\n',
      ),
    ).toEqual({ inserted: 12, duplicate: 7, rejected: 1 });
  });

  it('are asked for in vain where it printed none', () => {
    expect(() => parseReplayCounts('interrupted')).toThrow('"interrupted"');
  });

  it('come after lines of progress', () => {
    expect(['stream:x: 500 of 10000 \n', 'going on\n'].map(parseEventsDone)).toEqual([500, undefined]);
  });
});

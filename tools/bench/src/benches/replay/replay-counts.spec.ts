import { describe, expect, it } from '@jest/globals';
import { parseReplayCounts } from './replay-counts.js';

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
});

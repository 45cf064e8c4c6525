import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './judge-million.js';
import { DEFAULT_OPTIONS } from './million-options.js';
import { runMillion } from './run-million.js';

/** `npm run test:million` in a short form; in full it also shows that memory stays flat. */
describe('events through publisher, stream and a history-writer that is killed twice', () => {
  it('are each stored exactly once, their numbers without a gap', async () => {
    const options = { ...DEFAULT_OPTIONS, events: 2_000, backlog: 800, sampleEveryMs: 100 };
    const report = await runMillion(options);
    expect(faultsOf(report, options)).toEqual([]);
    expect(report.kills.some(({ pending }) => pending > 0)).toBe(true);
    expect(report.streamPeakLength).toBeLessThan(2_000);
  }, 180_000);
});

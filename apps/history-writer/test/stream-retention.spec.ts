import { describe, expect, it } from '@jest/globals';
import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { readConfig } from '@tapedeck/platform';
import { streamRetention } from '../src/upkeep/stream-retention.js';

const HOUR_MS = 3_600_000;
const kept = (variables: Record<string, string>, stream: (typeof STREAMS)[keyof typeof STREAMS]) =>
  streamRetention(stream, readConfig([], variables).streams);

describe('how long a stream is kept', () => {
  it('is as configured where history keeps its events', () => {
    expect(kept({ STREAMS_KEEP_HOURS: '48' }, STREAMS.topPicks)).toEqual({
      stream: STREAMS.topPicks,
      requiredGroups: [GROUPS.historyWriter],
      keepMs: 48 * HOUR_MS,
      keepLength: 1_000,
      memory: { capBytes: 512 * 2 ** 20, trimUndelivered: false },
    });
  });

  it.each([STREAMS.scalping, STREAMS.srLevels])(
    'is an hour at most where nothing can be replayed: %s',
    (stream) => {
      expect(kept({}, stream)).toMatchObject({ requiredGroups: [], keepMs: HOUR_MS, keepLength: 100 });
      const less = { STREAMS_KEEP_HOURS: '0', STREAMS_KEEP_ENTRIES: '7', STREAMS_MEMORY_CAP_MB: '0' };
      expect(kept(less, stream)).toEqual({ stream, requiredGroups: [], keepMs: 0, keepLength: 7 });
    },
  );
});

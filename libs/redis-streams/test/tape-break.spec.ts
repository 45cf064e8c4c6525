import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tapeBreak, TAPE_START, type TapePlace } from '../src/index.js';

const at = (entry: number): TapePlace => ({ entryId: `${entry}-0`, entriesAdded: entry });
/** A stream to which so many entries with the ids 1-0, 2-0, … were appended, and of which the oldest were trimmed. */
const ends = (appended: number, trimmed: number) => ({
  length: appended - trimmed,
  entriesAdded: appended,
  lastGeneratedId: `${appended}-0`,
  oldestId: appended > trimmed ? `${trimmed + 1}-0` : undefined,
});

describe('what has broken since a stream was read', () => {
  it('is nothing exactly where nothing behind the place was trimmed, and else the number of what was', () => {
    const cases = fc
      .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
      .map(([a, b, c]) => [Math.max(a, b, c), Math.min(a, b, c), a + b + c] as const);
    fc.assert(
      fc.property(cases, ([appended, read, salt]) => {
        const trimmed = salt % (appended + 1);
        const found = tapeBreak('s', at(read), ends(appended, trimmed));
        const lost = Math.max(0, trimmed - read);
        expect([found?.kind, found?.lost]).toEqual(lost > 0 ? ['trimmed', lost] : [undefined, undefined]);
        if (found === undefined) return;
        // Reading on from there finds the first entry left, and counts it as what it is.
        expect(found.resumeAt.entriesAdded).toBe(trimmed);
        expect(BigInt(found.resumeAt.entryId.split('-')[0] ?? '') <= BigInt(trimmed)).toBe(true);
        expect(tapeBreak('s', found.resumeAt, ends(appended, trimmed))).toBeUndefined();
      }),
    );
  });

  it.each([
    ['the stream is gone', at(5), undefined, TAPE_START],
    ['the stream ends before the place', at(9), ends(4, 0), TAPE_START],
    [
      'the stream ends before the place, and was trimmed',
      at(9),
      ends(4, 3),
      { entryId: '0-0', entriesAdded: 3 },
    ],
    [
      'there are fewer entries than were read, all of them behind the place',
      at(9),
      { length: 2, entriesAdded: 2, lastGeneratedId: '21-0', oldestId: '20-0' },
      TAPE_START,
    ],
  ])('is a reset when %s', (_, place, found, resumeAt) => {
    expect(tapeBreak('s', place, found)).toEqual({ kind: 'reset', stream: 's', place, resumeAt, lost: 0 });
  });

  it('is nothing before a stream is there, and while it is empty', () => {
    expect(tapeBreak('s', TAPE_START, undefined)).toBeUndefined();
    expect(
      tapeBreak('s', TAPE_START, { length: 0, entriesAdded: 0, lastGeneratedId: '0-0', oldestId: undefined }),
    ).toBeUndefined();
  });
});

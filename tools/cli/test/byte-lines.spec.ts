import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byteLines, type ByteLine } from '../src/archive/byte-lines.js';

async function linesOf(chunks: readonly Buffer[], options = { longest: 1_000 }): Promise<ByteLine[]> {
  const lines: ByteLine[] = [];
  for await (const some of byteLines(Readable.from(chunks), options)) lines.push(...some);
  return lines;
}

function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let at = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return [...chunks, bytes.subarray(at)].filter(({ length }) => length > 0);
}

describe('byteLines', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bc', 'é', '\n', '\r\n', ' '), { maxLength: 60 })
    .map((all) => all.join(''));
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 });

  it('finds the lines of any text, however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(text, sizes, async (whole, cuts) => {
        const expected = whole.split('\n');
        if (expected.at(-1) === '') expected.pop();
        const lines = await linesOf(cut(Buffer.from(whole), cuts));
        expect(lines.map(({ bytes }) => bytes?.toString())).toEqual(expected);
      }),
    );
  });

  it('tells where each line ends, so that reading goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(text, sizes, async (whole, cuts) => {
        const bytes = Buffer.from(whole);
        const lines = await linesOf(cut(bytes, cuts));
        for (const [index, { end }] of lines.entries()) {
          const rest: ByteLine[] = [];
          for await (const some of byteLines(Readable.from(cut(bytes.subarray(end), cuts)), {
            start: end,
            longest: 1_000,
          }))
            rest.push(...some);
          expect(rest).toEqual(lines.slice(index + 1));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('passes over a line that is too long, and holds none of it', async () => {
    const chunks = ['ok\nxxx', 'xxxx', 'xxxx\nlast'].map((one) => Buffer.from(one));
    const lines = await linesOf(chunks, { longest: 5 });
    expect(lines.map(({ bytes }) => bytes?.toString())).toEqual(['ok', undefined, 'last']);
    expect(lines.map(({ end }) => end)).toEqual([3, 15, 19]);
  });
});

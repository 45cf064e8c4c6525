import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineWriter } from './line-writer.js';

/** The text cut at those places, written chunk by chunk. */
function written(format: 'csv' | 'ndjson', text: string, cuts: readonly number[]) {
  const writer = lineWriter(format);
  const bytes = Buffer.from(text);
  const places = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  const chunks = places.map((end, at) => writer.write(bytes.subarray(places[at - 1] ?? 0, end)));
  return { text: Buffer.concat(chunks).toString(), lines: writer.lines };
}

const cuts = fc.array(fc.nat(), { maxLength: 8 });

describe('lines of CSV', () => {
  it('end with CRLF, and keep what is between quotes, wherever a chunk ends', () => {
    const field = fc.constantFrom('a', '', '1.5', '"a,b"', '"say ""x"""', '"two\nlines"', '"\r\n"', 'é');
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, cuts, (all, at) => {
        const records = all.map((row) => row.join());
        expect(written('csv', records.map((row) => `${row}\n`).join(''), at)).toEqual({
          text: records.map((row) => `${row}\r\n`).join(''),
          lines: all.length,
        });
      }),
    );
  });
});

describe('lines of JSON', () => {
  it('are one a document, however it was spelled, wherever a chunk ends', () => {
    const document = fc.jsonValue();
    fc.assert(
      fc.property(fc.array(fc.tuple(document, fc.boolean()), { maxLength: 6 }), cuts, (all, at) => {
        const copied = all.map(([value, isPretty]) => {
          const text = JSON.stringify(value, undefined, isPretty ? 2 : 0);
          return text.includes('\n') ? `\x01${text}\x01\n` : `${text}\n`;
        });
        const { text, lines } = written('ndjson', copied.join(''), at);
        expect(lines).toBe(all.length);
        const documents = text.split('\n').slice(0, -1);
        expect(documents.map((line) => JSON.parse(line) as unknown)).toEqual(
          all.map(([value]) => JSON.parse(JSON.stringify(value)) as unknown),
        );
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SseParser, type SseBlock } from './sse-parser.js';

function parsed(...pieces: string[]): SseBlock[] {
  const parser = new SseParser(1_000_000);
  return pieces.flatMap((piece) => parser.feed(piece));
}

const dispatched = (data: string, event = 'message', id: string | undefined = undefined) => ({
  id,
  event,
  data,
});

describe('an event stream', () => {
  it.each<[string, string, SseBlock[]]>([
    ['one line of data', 'data: a\n\n', [dispatched('a')]],
    ['lines that end with CR LF', 'data: a\r\n\r\n', [dispatched('a')]],
    ['lines that end with CR', 'data: a\r\r', [dispatched('a')]],
    ['several lines of data', 'data: a\ndata\ndata:b\n\n', [dispatched('a\n\nb')]],
    ['a type and an id', 'id: 7\nevent: x\ndata: a\n\n', [dispatched('a', 'x', '7')]],
    ['only the first space taken off', 'data:  a\n\n', [dispatched(' a')]],
    ['a colon in the value', 'data: {"a":1}\n\n', [dispatched('{"a":1}')]],
    ['comments and unknown fields', ':\n: x\nfoo: bar\ndata: a\n\n', [dispatched('a')]],
    ['an id alone', ':\nid: 7\n\n', [{ id: '7', event: 'message', data: undefined }]],
    ['an id that is taken back', 'id\n\n', [{ id: '', event: 'message', data: undefined }]],
    ['no id with a NUL in it', 'id: 7\0\ndata: a\n\n', [dispatched('a')]],
    ['a type without data', 'event: x\n\ndata: a\n\n', [dispatched('a')]],
    ['nothing for what is not ended', 'data: a\n', []],
    ['nothing for empty lines', '\n\n\r\n', []],
  ])('has %s', (_, text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  it('dispatches at a CR, whether an LF follows in the next piece or not', () => {
    const parser = new SseParser(100);
    expect(parser.feed('data: a\r')).toEqual([]);
    expect(parser.feed('\n\r')).toEqual([dispatched('a')]);
    expect(parser.feed('\n')).toEqual([]);
    expect(parser.feed('data: b\n\n')).toEqual([dispatched('b')]);
  });

  it('says how long to wait before the next connection, in digits alone', () => {
    const parser = new SseParser(100);
    parser.feed('retry: 2000\n\n');
    expect(parser.retryMs).toBe(2000);
    parser.feed('retry: 2s\nretry: -1\nretry:\n\n');
    expect(parser.retryMs).toBe(2000);
  });

  it('is the same however it is cut into pieces', () => {
    const line = fc.constantFrom(
      'data: a',
      'data',
      'id: 1',
      'id',
      'event: x',
      ':',
      'retry: 5',
      'é: ☃',
      'data: {}',
      '',
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r', '\r\n')), { maxLength: 30 })
      .map((lines) => lines.map(([words, end]) => words + end).join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(6)), (whole, sizes) => {
        const pieces: string[] = [];
        let rest = whole;
        for (const size of sizes) {
          pieces.push(rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(parsed(...pieces, rest)).toEqual(parsed(whole));
      }),
    );
  });

  it('refuses a message that has no end', () => {
    const parser = new SseParser(1_000);
    const feed = () => {
      for (let n = 0; n < 301; n += 1) parser.feed('data: 456\n'.replace('\n', n % 2 === 0 ? '' : '\n'));
    };
    expect(feed).toThrow(RangeError);
  });

  it('bears any number of messages that have one', () => {
    const parser = new SseParser(1_000);
    for (let n = 0; n < 1_000; n += 1) expect(parser.feed('data: 456\n\n')).toHaveLength(1);
  });
});

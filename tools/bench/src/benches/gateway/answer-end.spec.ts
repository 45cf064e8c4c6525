import { describe, expect, it } from '@jest/globals';
import { answerEnd } from './answer-end.js';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX: y\r\n\r\n';

describe('answerEnd', () => {
  it('waits for the whole answer, however it is cut', () => {
    const answer = Buffer.from(`${HEAD}hello`);
    for (let length = 0; length < answer.length; length++)
      expect(answerEnd(answer.subarray(0, length), 200)).toBeUndefined();
    expect(answerEnd(answer, 200)).toBe(answer.length);
  });

  it('ends a 304 with its head', () => {
    const answer = Buffer.from('HTTP/1.1 304 Not Modified\r\ncontent-length: 4096\r\n\r\n');
    expect(answerEnd(answer, 304)).toBe(answer.length);
  });

  it.each([
    ['another status', 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n'],
    ['no length', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'],
  ])('refuses %s', (_, text) => {
    expect(() => answerEnd(Buffer.from(text), 200)).toThrow(/expected/);
  });
});

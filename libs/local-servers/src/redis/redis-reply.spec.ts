import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseReply, type RedisReply } from './redis-reply.js';

const text = fc.string({ unit: fc.constantFrom('a', ':', '$', '*', '-', '\r', '\n', 'é') });
const replies = fc.letrec<{ reply: RedisReply }>((tie) => ({
  reply: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.integer(),
    text,
    fc.array(tie('reply'), { maxLength: 4 }),
  ),
})).reply;

function encoded(reply: RedisReply): string {
  if (reply === null) return '$-1\r\n';
  if (typeof reply === 'number') return `:${reply}\r\n`;
  if (typeof reply === 'string') return `$${reply.length}\r\n${reply}\r\n`;
  return `*${reply.length}\r\n${reply.map(encoded).join('')}`;
}

describe('parseReply', () => {
  it('reads back whatever is encoded, and waits while it is not whole', () => {
    fc.assert(
      fc.property(replies, fc.nat(), (reply, cut) => {
        const whole = encoded(reply);
        expect(parseReply(whole)).toEqual({ reply, end: whole.length });
        expect(parseReply(whole.slice(0, cut % whole.length))).toBeUndefined();
      }),
    );
  });

  it('reads a status, and the null of a list', () => {
    expect(parseReply('+PONG\r\n')).toMatchObject({ reply: 'PONG' });
    expect(parseReply('*-1\r\n')).toMatchObject({ reply: null });
  });

  it('throws what Redis refuses', () => {
    expect(() => parseReply('-ERR no such node\r\n')).toThrow('ERR no such node');
  });
});

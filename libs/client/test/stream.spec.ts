import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  TapedeckClient,
  TapedeckConnectionError,
  TapedeckProblem,
  UnexpectedAnswerError,
  type LiveStream,
  type StreamMessage,
  type StreamOptions,
} from '../src/index.js';
import { json, OddServer, problem, type Behaviour } from './support/odd-server.js';
import { cutAfter, messageAt, open, placeOf } from './support/tape-server.js';

describe('the stream', () => {
  const server = new OddServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  const stream = (options: StreamOptions = {}) =>
    new TapedeckClient({ baseUrl: server.url, timeoutMs: 2_000 }).stream(options);

  async function first(count: number, from: LiveStream): Promise<StreamMessage[]> {
    const messages: StreamMessage[] = [];
    for await (const message of from) if (messages.push(message) >= count) break;
    return messages;
  }
  const ids = (messages: StreamMessage[]) =>
    messages.map((message) => ('event' in message ? message.event.id : ''));

  it('is the tape, each event once and in order, however often and wherever it is cut', async () => {
    const length = 300;
    let cuts = 0;
    server.does((response, request) => {
      // Never nothing at all, so that it comes to its end; often in the middle of a line, or of a letter.
      const bytes = cuts < 100 ? 130 + ((cuts * 7_919) % 301) : Number.MAX_SAFE_INTEGER;
      cuts += 1;
      cutAfter(bytes, length)(response, request);
    });
    const messages = await first(length, stream());
    expect(ids(messages)).toEqual(Array.from({ length }, (_, n) => `e${n + 1}`));
    expect(messages.map(({ lastEventId }) => lastEventId)).toEqual(ids(messages).map((id) => id.slice(1)));
    expect(cuts).toBeGreaterThan(50);
    expect(server.seen[0]?.headers['last-event-id']).toBeUndefined();
  });

  it('asks for what is wanted, and goes on where somebody else was', async () => {
    server.does(cutAfter(1_000, 9));
    const options = { types: ['ai.learning.created' as const], subjects: ['a', 'B/*'], lastEventId: '7' };
    expect(ids(await first(2, stream(options)))).toEqual(['e8', 'e9']);
    expect(server.seen[0]).toMatchObject({
      url: '/v1/stream?types=ai.learning.created&subjects=a%2CB%2F*',
      headers: { 'last-event-id': '7', accept: 'text/event-stream' },
    });
  });

  it('goes on behind an id that came without an event: the filter left out what was before it', async () => {
    server.does(
      (response) => {
        open(response, 0);
        response.write(':\nid: 41\n\n', () => response.destroy());
      },
      cutAfter(1_000, 42),
    );
    const live = stream();
    expect(ids(await first(1, live))).toEqual(['e42']);
    expect(server.seen[1]?.headers['last-event-id']).toBe('41');
    expect(live.lastEventId).toBe('42');
  });

  it('tells what of the tape is gone', async () => {
    const gap = { stream: 'stream:ai', after: '1-0', resumedAfter: '9-0', lost: 8 };
    server.does((response) => {
      open(response, 5);
      response.write(`id: 6\nevent: tape-trimmed\ndata: ${JSON.stringify(gap)}\n\n`);
      response.write(`id: 7\nevent: tape-reset\ndata: ${JSON.stringify({ ...gap, lost: undefined })}\n\n`);
    });
    expect(await first(2, stream({ lastEventId: '5' }))).toEqual([
      { ...gap, type: 'tape-trimmed', lastEventId: '6' },
      { stream: gap.stream, after: '1-0', resumedAfter: '9-0', type: 'tape-reset', lastEventId: '7' },
    ]);
  });

  it('gives up a connection on which nothing is heard, for a new one', async () => {
    const told: string[] = [];
    server.does((response, request) => open(response, placeOf(request)), cutAfter(1_000, 1));
    const live = stream({ silenceMs: 50, onInterruption: ({ message }) => told.push(message) });
    expect(ids(await first(1, live))).toEqual(['e1']);
    expect(told).toEqual(['nothing was heard for 50 ms']);
  });

  it('stays where something is heard, if only a heartbeat', async () => {
    server.does((response) => {
      open(response, 0);
      let beats = 0;
      const timer = setInterval(() => {
        beats += 1;
        response.write(beats < 10 ? ':\n\n' : messageAt(1));
        if (beats === 10) clearInterval(timer);
      }, 20);
    });
    expect(ids(await first(1, stream({ silenceMs: 120 })))).toEqual(['e1']);
    expect(server.seen).toHaveLength(1);
  });

  it('waits as it is told where no stream can be opened now', async () => {
    server.does(problem(503, { 'retry-after': '1' }), cutAfter(1_000, 1));
    const told: [string, number][] = [];
    await first(1, stream({ onInterruption: (cause, ms) => told.push([cause.name, ms]) }));
    expect(told).toEqual([['TapedeckProblem', expect.any(Number)]]);
    expect(told[0]?.[1]).toBeGreaterThanOrEqual(1_000);
  });

  it.each<[string, Behaviour, new (...args: never[]) => Error]>([
    ['the key is not right', problem(401), TapedeckProblem],
    ['the position is none', problem(400), TapedeckProblem],
    ['something else answers', json({}), UnexpectedAnswerError],
    [
      'an event is no JSON',
      (response) => void (open(response, 0), response.write('id: 1\ndata: {\n\n')),
      UnexpectedAnswerError,
    ],
  ])('ends with the error where %s', async (_, behaviour, kind) => {
    server.does(behaviour);
    await expect(first(1, stream())).rejects.toBeInstanceOf(kind);
    expect(server.seen).toHaveLength(1);
  });

  it('gives up after as many failures in a row as it may have', async () => {
    server.does((response) => {
      open(response, 0);
      response.destroy();
    });
    const failing = stream({ mostFailures: 2, lastEventId: '1' });
    await expect(first(1, failing)).rejects.toBeInstanceOf(TapedeckConnectionError);
    expect(server.seen).toHaveLength(3);
  });

  it('ends without an error when its signal does: while it waits for a message, and for a connection', async () => {
    for (const behaviour of [cutAfter(Number.MAX_SAFE_INTEGER, 1), problem(503, { 'retry-after': '60' })]) {
      const ends = new AbortController();
      server.does((response, request) => {
        behaviour(response, request);
        setTimeout(() => ends.abort(), 50);
      });
      const messages = await first(9, stream({ signal: ends.signal }));
      expect(messages.length).toBeLessThan(9);
    }
    expect(await first(1, stream({ signal: AbortSignal.abort() }))).toEqual([]);
  });

  it('closes its connection when the loop is left', async () => {
    let closed: Promise<unknown> | undefined;
    server.does((response, request) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      cutAfter(Number.MAX_SAFE_INTEGER, 1)(response, request);
    });
    await first(1, stream());
    await closed;
  });

  it('reads no further ahead than the loop goes', async () => {
    let sent = 0;
    server.does((response) => {
      open(response, 0);
      const message = `id: 1\nevent: x\ndata: ${JSON.stringify({ text: 'x'.repeat(64_000) })}\n\n`;
      const send = () => {
        while (sent < 400_000_000 && !response.destroyed && response.write(message)) sent += message.length;
      };
      response.on('drain', send);
      send();
    });
    let received = 0;
    const peaks: number[] = [];
    for await (const message of stream()) {
      expect(message.lastEventId).toBe('1');
      received += 1;
      // Long enough for a server that nobody holds back to send all it has.
      await new Promise((resolve) => setTimeout(resolve, 50));
      peaks.push(sent);
      if (received === 10) break;
    }
    // What the sockets of both sides hold is some megabytes, and it stays that.
    expect(Math.max(...peaks)).toBeLessThan(40_000_000);
  });
});

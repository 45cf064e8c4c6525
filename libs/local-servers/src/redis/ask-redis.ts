import { connect } from 'node:net';
import { LocalServerError } from '../local-server.error.js';
import { parseReply, type RedisReply } from './redis-reply.js';

const TIMEOUT_MS = 5_000;

/** One question to a server of our own, on a connection for it alone. Rejects with what Redis refused, or why it is away. */
export async function askRedis(port: number, ...command: readonly (string | number)[]): Promise<RedisReply> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port });
    const fail = (reason: string) => {
      socket.destroy();
      reject(new LocalServerError(`Redis at port ${port}, ${command.join(' ')}: ${reason}`));
    };
    let answer = '';
    socket.setEncoding('latin1').setTimeout(TIMEOUT_MS, () => fail(`no answer for ${TIMEOUT_MS} ms`));
    socket.once('connect', () => socket.write(encoded(command)));
    socket.once('error', ({ message }) => fail(message));
    socket.once('close', () => fail('the connection was closed'));
    socket.on('data', (text: string) => {
      answer += text;
      try {
        const parsed = parseReply(answer);
        if (parsed === undefined) return;
        resolve(parsed.reply);
        socket.destroy();
      } catch (error) {
        fail((error as Error).message);
      }
    });
  });
}

function encoded(command: readonly (string | number)[]): string {
  const words = command.map(String).map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return `*${command.length}\r\n${words.join('')}`;
}

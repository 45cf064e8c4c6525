import { connect } from 'node:net';

/**
 * Whether the process given serves there. It is asked for its pid, because on a port asked for by number another
 * server may answer; and pinged, because while it loads its data it answers -LOADING.
 */
export async function redisReady(port: number, pid: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    let answer = '';
    const settle = (ready: boolean) => {
      socket.destroy();
      resolve(ready);
    };
    socket.setEncoding('latin1');
    socket.once('connect', () => socket.write('PING\r\nINFO server\r\n'));
    socket.on('data', (text: string) => {
      answer += text;
      const server = /\r\nprocess_id:(\d+)\r\n/.exec(answer);
      if (server !== null) settle(answer.startsWith('+PONG') && Number(server[1]) === pid);
    });
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
  });
}

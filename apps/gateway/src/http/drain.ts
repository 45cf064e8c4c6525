import type { FastifyInstance } from 'fastify';
import { DRAIN_MS } from './limits.js';

/**
 * How the server parts with its clients.
 *
 * LEAVING  everything is answered as ever, and each answer closes its connection, so that its client makes the next request
 *          elsewhere. No connection is closed while it waits for one: the request might be on its way, and would fail.
 * CLOSING  nobody is let in. Connections without a request go, the others when they are answered, and what is left is cut.
 */
export class Drain {
  private leaving = false;

  constructor(server: FastifyInstance) {
    server.addHook('onRequest', (_, reply, done) => {
      if (this.leaving) reply.raw.setHeader('connection', 'close');
      done();
    });
    let cut: NodeJS.Timeout | undefined;
    server.addHook('preClose', (done) => {
      cut = setTimeout(() => server.server.closeAllConnections(), DRAIN_MS);
      done();
    });
    server.addHook('onClose', (_, done) => {
      clearTimeout(cut);
      done();
    });
  }

  leave(): void {
    this.leaving = true;
  }
}

import type { FastifyInstance } from 'fastify';
import { DRAIN_MS } from './limits.js';

/** Bounds closing: idle connections go at once, the others when answered, and what is left then is cut. */
export function boundDraining(server: FastifyInstance): void {
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

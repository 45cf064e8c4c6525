import { HttpLoad } from './http-load.js';
import type { LoadOrder } from './load-order.js';

/** The load in a process of its own: loads come as messages, and so does what came of each. */
process.on('message', (order: LoadOrder) => {
  new HttpLoad(order).run().then(
    (report) => process.send?.(report),
    (error: unknown) => {
      process.stderr.write(`load: ${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(0));

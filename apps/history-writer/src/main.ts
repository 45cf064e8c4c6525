import 'reflect-metadata';
import { runService } from '@tapedeck/platform';
import { createHistoryWriter } from './create-history-writer.js';

await runService({
  name: 'history-writer',
  requires: ['REDIS_URL', 'DATABASE_URL'],
  start: async (config) => {
    const app = await createHistoryWriter(config);
    await app.listen();
    return app;
  },
});

import 'reflect-metadata';
import { runService } from '@tapedeck/platform';
import { createSrLevels } from './create-sr-levels.js';

await runService({
  name: 'sr-levels',
  requires: ['REDIS_URL'],
  start: async (config) => {
    const app = await createSrLevels(config);
    await app.listen();
    return app;
  },
});

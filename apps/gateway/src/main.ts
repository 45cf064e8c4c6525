import { CONFIG, runService, type TapedeckConfig } from '@tapedeck/platform';
import { createGateway } from './create-gateway.js';
import { accessPolicy } from './http/access-policy.js';
import { listen } from './http/listen.js';
import { untilDeserted } from './http/until-deserted.js';

await runService({
  name: 'gateway',
  requires: ['REDIS_URL', 'DATABASE_URL'],
  start: async (config) => {
    const { host } = accessPolicy(config);
    const app = await createGateway(config);
    await listen(app, host, config.gateway.port);
    return app;
  },
  takeLeave: (app) => untilDeserted(app, app.get<TapedeckConfig>(CONFIG).gateway.drainMs),
});

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NEST_OPTIONS, runService } from '@tapedeck/platform';
import { TopPicksAppModule } from './top-picks-app.module.js';

await runService({
  name: 'top-picks',
  requires: ['REDIS_URL', 'DATABASE_URL'],
  start: (config) => NestFactory.createApplicationContext(TopPicksAppModule.forRoot(config), NEST_OPTIONS),
});

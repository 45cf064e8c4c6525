import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NEST_OPTIONS, runService } from '@tapedeck/platform';
import { ScalpingAppModule } from './scalping-app.module.js';

await runService({
  name: 'scalping',
  requires: ['REDIS_URL'],
  start: (config) => NestFactory.createApplicationContext(ScalpingAppModule.forRoot(config), NEST_OPTIONS),
});

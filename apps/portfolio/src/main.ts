import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NEST_OPTIONS, runService } from '@tapedeck/platform';
import { PortfolioAppModule } from './portfolio-app.module.js';

await runService({
  name: 'portfolio',
  requires: ['REDIS_URL', 'DATABASE_URL'],
  start: (config) => NestFactory.createApplicationContext(PortfolioAppModule.forRoot(config), NEST_OPTIONS),
});

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NEST_OPTIONS, runService } from '@tapedeck/platform';
import { DashboardAppModule } from './dashboard-app.module.js';

await runService({
  name: 'dashboard',
  requires: ['REDIS_URL', 'DATABASE_URL'],
  start: (config) => NestFactory.createApplicationContext(DashboardAppModule.forRoot(config), NEST_OPTIONS),
});

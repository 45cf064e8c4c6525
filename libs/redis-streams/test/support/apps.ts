import { afterEach } from '@jest/globals';
import { startApp, type RunningApp } from './app.js';

/** Starts applications that are closed after each test, also after a failed one. */
export function appsClosedAfterEach(): typeof startApp {
  const apps: RunningApp[] = [];
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.close()));
  });
  return async (...args) => {
    const app = await startApp(...args);
    apps.push(app);
    return app;
  };
}

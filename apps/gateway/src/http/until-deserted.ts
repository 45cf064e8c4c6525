import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LiveHub } from '../live/live-hub.service.js';

const LOOK_EVERY_MS = 50;

/**
 * Resolves when nobody is connected but clients of the event stream, who are told to go when the gateway closes; at the latest
 * after the time. With a time of 0 nobody is waited for.
 */
export async function untilDeserted(app: NestFastifyApplication, limitMs: number): Promise<void> {
  const server = app.getHttpServer() as Server;
  const connections = promisify(server.getConnections.bind(server));
  const hub = app.get(LiveHub);
  const untilMs = performance.now() + limitMs;
  while (performance.now() < untilMs && (await connections()) > hub.clients) await sleep(LOOK_EVERY_MS);
}

import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ApiKeys } from '../access/keys/api-keys.service.js';
import { neededScope } from '../access/scope-rules.js';
import { LiveHub } from './live-hub.service.js';

const LOOK_EVERY_MS = 1_000;
const SCOPE = neededScope('GET', '/v1/stream');

/**
 * A stream lives for days, its key may not: once a second it is asked of each whether its key would open it now. One that was
 * taken out of the file or exchanged, has expired or lost the scope ends its streams; their clients are refused when they come again.
 */
@Injectable()
export class LiveKeys implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveKeys.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly apiKeys: ApiKeys,
    private readonly hub: LiveHub,
  ) {}

  onApplicationBootstrap(): void {
    if (this.apiKeys.ring !== undefined) this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const { ring } = this.apiKeys;
    if (ring === undefined || SCOPE === 'open') return;
    const now = Date.now();
    const revoked = this.hub
      .everyClient()
      .filter(({ key }) => key === undefined || !ring.stillOpens(key, SCOPE, now));
    if (revoked.length === 0) return;
    this.logger.log(`${revoked.length} stream(s) ended with their keys`);
    for (const client of revoked) client.close('revoked').catch((error: unknown) => this.logger.error(error));
  }
}

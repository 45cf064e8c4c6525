import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS, type ScalpingMonitorData } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import { SnapshotJobs, type SnapshotJob } from '@tapedeck/platform';
import { ScalpingService } from './scalping.service.js';

const SOURCE = '/tapedeck/scalping';
const MINUTE_MS = 60_000;

/** As often as a bar closes, within sessions only. */
const CADENCE = { kind: 'minutes', every: 1 } as const;
const GRACE_MS = 2 * MINUTE_MS;

/**
 * One snapshot a minute. Minutes that have passed are not caught up with: nobody keeps them, and an older snapshot never
 * replaces a newer one, so they would serve nobody.
 */
@Injectable()
export class ScalpingJobs extends SnapshotJobs {
  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly service: ScalpingService,
  ) {
    super();
  }

  async jobs(): Promise<readonly SnapshotJob<unknown>[]> {
    await this.service.verify();
    return [this.job() as SnapshotJob<unknown>];
  }

  job(): SnapshotJob<ScalpingMonitorData> {
    return {
      kind: SNAPSHOTS.scalpingMonitor,
      source: SOURCE,
      schedule: { calendar: this.provider.calendar, cadence: CADENCE },
      graceMs: GRACE_MS,
      catchUp: 0,
      compute: ({ asOf }) => this.service.compute(asOf),
      summary: ({ considered, instruments }) => {
        const states = instruments.flatMap(({ setups }) => setups.map(({ state }) => state));
        const count = (state: string) => states.filter((one) => one === state).length;
        return (
          `${instruments.length} of ${considered} instruments, ` +
          `${count('forming')} setups forming, ${count('triggered')} triggered`
        );
      },
    };
  }
}

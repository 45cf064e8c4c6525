import { Module } from '@nestjs/common';
import { MarketDataModule } from '@tapedeck/market-data';
import { CONFIG, type TapedeckConfig } from '@tapedeck/platform';
import { PickArchive } from './archive/pick-archive.js';
import { SlotRunner } from './run/slot-runner.js';
import { TopPicksService } from './run/top-picks.service.js';

/** Computes and publishes runs; nothing runs by itself. Needs the PlatformModule beside it. */
@Module({
  imports: [
    MarketDataModule.forRootAsync({
      inject: [CONFIG],
      // A file is parsed off the event loop, and what parsing leaves behind goes with the worker.
      useFactory: ({ marketData }: TapedeckConfig) => ({ ...marketData, worker: true }),
    }),
  ],
  providers: [
    TopPicksService,
    SlotRunner,
    {
      provide: PickArchive,
      inject: [CONFIG],
      useFactory: ({ topPicks }: TapedeckConfig) => new PickArchive(topPicks.archiveDir),
    },
  ],
  exports: [SlotRunner],
})
export class TopPicksModule {}

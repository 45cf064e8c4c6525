import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { SnapshotsModule } from '../snapshots/snapshots.module.js';
import { TopPicksCatalogue } from './top-picks-catalogue.service.js';
import { TopPicksController } from './top-picks.controller.js';
import { TopPicksService } from './top-picks.service.js';

@Module({
  imports: [HistoryModule, SnapshotsModule],
  controllers: [TopPicksController],
  providers: [TopPicksCatalogue, TopPicksService],
  exports: [TopPicksCatalogue, TopPicksService],
})
export class TopPicksModule {}

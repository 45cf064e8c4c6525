import { Module } from '@nestjs/common';
import { SnapshotsModule } from '../snapshots/snapshots.module.js';
import { SrLevelsRequests } from './sr-levels-requests.service.js';
import { SrLevelsController } from './sr-levels.controller.js';
import { SrLevelsService } from './sr-levels.service.js';

@Module({
  imports: [SnapshotsModule],
  controllers: [SrLevelsController],
  providers: [SrLevelsRequests, SrLevelsService],
})
export class SrLevelsModule {}

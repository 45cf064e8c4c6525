import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { SnapshotKeys } from './snapshot-keys.service.js';
import { SnapshotReader } from './snapshot-reader.service.js';

/** Reading and answering snapshots, whatever they are about. */
@Module({
  imports: [HistoryModule],
  providers: [SnapshotKeys, SnapshotReader],
  exports: [SnapshotKeys, SnapshotReader],
})
export class SnapshotsModule {}

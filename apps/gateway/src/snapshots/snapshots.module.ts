import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { NewestSlots } from './newest-slots.service.js';
import { SnapshotKeys } from './snapshot-keys.service.js';
import { SnapshotReader } from './snapshot-reader.service.js';

/** Reading and answering snapshots, whatever they are about. */
@Module({
  imports: [HistoryModule],
  providers: [SnapshotKeys, NewestSlots, SnapshotReader],
  exports: [SnapshotKeys, NewestSlots, SnapshotReader],
})
@Module({ providers: [SnapshotKeys, NewestSlots], exports: [SnapshotKeys, NewestSlots] })
export class SnapshotsModule {}

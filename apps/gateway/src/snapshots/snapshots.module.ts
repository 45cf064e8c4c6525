import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { NearCacheModule } from '../near-cache/near-cache.module.js';
import { FirstReads } from './first-reads.js';
import { LatestAddresses } from './latest-addresses.js';
import { LatestAnswers } from './latest-answers.js';
import { NewestSlots } from './newest-slots.service.js';
import { SnapshotKeys } from './snapshot-keys.service.js';
import { SnapshotReader } from './snapshot-reader.service.js';

/** Reading and answering snapshots, whatever they are about. */
@Module({
  imports: [HistoryModule, NearCacheModule],
  providers: [SnapshotKeys, NewestSlots, SnapshotReader, LatestAddresses, LatestAnswers, FirstReads],
  exports: [SnapshotKeys, NewestSlots, SnapshotReader, LatestAddresses, LatestAnswers, FirstReads],
})
export class SnapshotsModule {}

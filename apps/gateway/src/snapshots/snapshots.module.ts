import { Module } from '@nestjs/common';
import { NewestSlots } from './newest-slots.service.js';
import { SnapshotKeys } from './snapshot-keys.service.js';

/** Reading and answering snapshots, whatever they are about. */
@Module({ providers: [SnapshotKeys, NewestSlots], exports: [SnapshotKeys, NewestSlots] })
export class SnapshotsModule {}

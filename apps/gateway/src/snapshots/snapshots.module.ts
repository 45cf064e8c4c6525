import { Module } from '@nestjs/common';
import { SnapshotKeys } from './snapshot-keys.service.js';

/** Reading and answering snapshots, whatever they are about. */
@Module({ providers: [SnapshotKeys], exports: [SnapshotKeys] })
export class SnapshotsModule {}

import type { AnyFault } from '../../fault.js';
import { postgresCancelled } from './postgres-cancelled.fault.js';
import { postgresCommitAnswerLost } from './postgres-commit-answer-lost.fault.js';
import { postgresDatabaseClosed } from './postgres-database-closed.fault.js';
import { postgresDeadlock } from './postgres-deadlock.fault.js';
import { postgresDefaultDropped } from './postgres-default-dropped.fault.js';
import { postgresDiskFull } from './postgres-disk-full.fault.js';
import { postgresExhausted } from './postgres-exhausted.fault.js';
import { postgresFailover } from './postgres-failover.fault.js';
import { postgresKilled } from './postgres-killed.fault.js';
import { postgresLockTimeout } from './postgres-lock-timeout.fault.js';
import { postgresLocked } from './postgres-locked.fault.js';
import { postgresLogDiskFull } from './postgres-log-disk-full.fault.js';
import { postgresLoginRefused } from './postgres-login-refused.fault.js';
import { postgresPartitionBlocked } from './postgres-partition-blocked.fault.js';
import { postgresSessionKilled } from './postgres-session-killed.fault.js';
import { postgresSessionsEnded } from './postgres-sessions-ended.fault.js';
import { postgresSilent } from './postgres-silent.fault.js';
import { postgresSlow } from './postgres-slow.fault.js';
import { postgresStatementTimeout } from './postgres-statement-timeout.fault.js';
import { postgresStopped } from './postgres-stopped.fault.js';
import { postgresTableAway } from './postgres-table-away.fault.js';

/** What can happen to PostgreSQL, and to the way to it. Those on servers of one kind stand together. */
export const POSTGRES_FAULTS: readonly AnyFault[] = [
  postgresKilled,
  postgresStopped,
  postgresSessionKilled,
  postgresSessionsEnded,
  postgresCancelled,
  postgresLoginRefused,
  postgresDatabaseClosed,
  postgresExhausted,
  postgresLocked,
  postgresLockTimeout,
  postgresDeadlock,
  postgresTableAway,
  postgresPartitionBlocked,
  postgresDefaultDropped,
  postgresStatementTimeout,
  postgresSlow,
  postgresSilent,
  postgresCommitAnswerLost,
  postgresFailover,
  postgresDiskFull,
  postgresLogDiskFull,
];

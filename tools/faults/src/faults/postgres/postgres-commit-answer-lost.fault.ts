import { until } from '@tapedeck/local-servers';
import type { Fault } from '../../fault.js';
import { ProxiedPostgres } from '../../postgres/proxied-postgres.js';
import type { SingleRedis } from '../../world/single-redis.js';

export const postgresCommitAnswerLost: Fault<SingleRedis, ProxiedPostgres> = {
  name: 'postgres-commit-answer-lost',
  title: 'COMMITs are carried out, and the connection breaks before the writer hears of it',
  kind: 'outage',
  slow: true,
  needs: { postgres: () => ProxiedPostgres.start() },
  async strike({ postgres: { proxy } }, chance) {
    proxy.loseCommitAnswers(chance.between(1, 4));
    await until('the answers are lost', () => proxy.commitAnswersLeft === 0);
  },
};

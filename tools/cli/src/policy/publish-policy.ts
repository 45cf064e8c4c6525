import { createHash } from 'node:crypto';
import {
  EVENT_TYPES,
  INGEST_RECEIPT_TTL_MS,
  parsePolicyUpdateData,
  policyLabel,
  policySubject,
  STREAMS,
  type PolicyUpdateData,
} from '@tapedeck/contracts';
import { factId, ReceiptPublisher, type PublishedFact } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { Registry } from 'prom-client';

/** Its events are numbered apart from those of the runs on the same stream. */
const SOURCE = '/tapedeck/policy';
const TYPE = EVENT_TYPES.policyUpdated;

/**
 * Puts an update on the tape, from where it reaches history like everything else. A version is written down once, whoever
 * does it at the same time; an activation happens anew each time. Throws InvalidPayloadError.
 */
export async function publishPolicy(
  redis: RedisConnection,
  update: PolicyUpdateData,
  asOf: number,
): Promise<PublishedFact & { readonly sameWeights: boolean }> {
  const data = parsePolicyUpdateData(update);
  const { action, weights, allowShorts } = data;
  const subject = policySubject(data);
  const id = factId(TYPE, action === 'created' ? `${subject} ${policyLabel(data)}` : undefined);
  const fingerprint = fingerprintOf(weights, allowShorts);
  const published = await new ReceiptPublisher(redis, new Registry()).publish({
    id,
    type: TYPE,
    stream: STREAMS.topPicks,
    subject,
    source: SOURCE,
    asOf,
    data,
    fingerprint,
    answer: {},
    receiptTtlMs: INGEST_RECEIPT_TTL_MS.keyed,
  });
  return { ...published, sameWeights: published.receipt.fingerprint === fingerprint };
}

function fingerprintOf(weights: Readonly<Record<string, number>>, allowShorts: boolean): string {
  const ordered = Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([ordered, allowShorts]))
    .digest('base64url');
}

import type { KeptLetter } from '@tapedeck/redis-streams';

/** A dead letter as it is listed. Null where the original lacks the attribute. */
export interface DeadLetterItem {
  readonly id: string;
  readonly stream: string;
  readonly entryId: string;
  readonly group: string;
  readonly consumer: string;
  readonly code: string;
  readonly reason: string;
  readonly attempts: number;
  readonly time: string;
  readonly event: Readonly<Record<EventAttribute, string | null>>;
}

/** The same with every field of the original, in order, as it was appended. */
export interface DeadLetterDetail extends DeadLetterItem {
  readonly original: readonly { readonly name: string; readonly value: string }[];
}

const EVENT_ATTRIBUTES = ['id', 'source', 'type', 'subject', 'time', 'sequence'] as const;
type EventAttribute = (typeof EVENT_ATTRIBUTES)[number];

export function deadLetterItem({ id, letter, original }: KeptLetter): DeadLetterItem {
  const { stream, entryId, group, consumer, code, reason, attempts, rejectedAt } = letter;
  const fields = pairs(original);
  const event = Object.fromEntries(
    EVENT_ATTRIBUTES.map((wanted) => [wanted, fields.find(({ name }) => name === wanted)?.value ?? null]),
  ) as Record<EventAttribute, string | null>;
  return { id, stream, entryId, group, consumer, code, reason, attempts, time: rejectedAt, event };
}

export function deadLetterDetail(kept: KeptLetter): DeadLetterDetail {
  return { ...deadLetterItem(kept), original: pairs(kept.original) };
}

function pairs(fields: readonly string[]): { name: string; value: string }[] {
  return Array.from({ length: Math.floor(fields.length / 2) }, (_, at) => ({
    name: fields[at * 2] ?? '',
    value: fields[at * 2 + 1] ?? '',
  }));
}

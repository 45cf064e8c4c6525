import { InvalidPayloadError, parseMoment, isUuid } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';

const DECIMAL = /^\d{1,18}$/;

/** What every event says besides its data, checked. */
export interface EventFacts {
  /** Lower case, as PostgreSQL gives it back. */
  readonly eventId: string;
  /** Epoch milliseconds. */
  readonly asOfMs: number;
  readonly sequence: string | null;
}

/** Throws InvalidPayloadError that names every attribute that is missing or no moment, UUID or number. */
export function eventFacts(event: CloudEvent): EventFacts {
  const attributes = new AttributeReader();
  const facts = attributes.facts(event);
  attributes.refuse(event.type);
  return facts;
}

/** Reads attributes and collects what is wrong with them, so that all of it is said at once. */
export class AttributeReader {
  private readonly problems: string[] = [];

  facts({ id, time, sequence }: CloudEvent): EventFacts {
    if (!isUuid(id)) this.problems.push(`id: expected a UUID, received ${JSON.stringify(id)}`);
    if (sequence !== undefined && !DECIMAL.test(sequence))
      this.problems.push(`sequence: expected a number, received ${JSON.stringify(sequence)}`);
    return { eventId: id.toLowerCase(), asOfMs: this.moment('time', time), sequence: sequence ?? null };
  }

  /** Epoch milliseconds; NaN for what is no moment. */
  moment(name: string, text: string): number {
    const epochMs = parseMoment(text);
    if (epochMs === undefined)
      this.problems.push(`${name}: expected a moment, received ${JSON.stringify(text)}`);
    return epochMs ?? Number.NaN;
  }

  /** Throws InvalidPayloadError if anything was wrong. */
  refuse(type: string): void {
    if (this.problems.length > 0) throw new InvalidPayloadError(type, this.problems);
  }
}

export function timestamptz(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import { Mutex } from '../timing/mutex.js';
import type { AppendOutcome } from './append-outcome.js';
import { BEHIND, type KnownNumber } from './known-number.js';

type Send = (known: KnownNumber) => Promise<AppendOutcome | typeof BEHIND>;

/**
 * What an appender knows of one counter: the highest number it was given. When Redis has lost the counter, the number goes
 * on above that, so that those of the events lost with it stay missing for ever.
 *
 * Several appends may be under way at once, and then the highest number given may be in an answer that is still coming. So
 * an append that finds the counter behind writes nothing, waits until all others are answered, and goes on alone.
 */
export class Numbering {
  private highest = 0;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly alone = new Mutex();

  async append(send: Send): Promise<AppendOutcome> {
    const outcome = await this.sent(send, false);
    if (outcome !== BEHIND) return outcome;
    return this.alone.run(async () => {
      await Promise.allSettled(this.underWay);
      const again = await this.sent(send, true);
      if (again === BEHIND) throw new UnexpectedReplyError('append', 'an outcome', again);
      return again;
    });
  }

  private async sent(send: Send, certain: boolean): Promise<AppendOutcome | typeof BEHIND> {
    const sending = send({ highest: this.highest, certain });
    this.underWay.add(sending);
    try {
      const outcome = await sending;
      // Answers may come in another order than the numbers were given in.
      if (outcome !== BEHIND && outcome.outcome === 'appended')
        this.highest = Math.max(this.highest, outcome.sequence);
      return outcome;
    } finally {
      this.underWay.delete(sending);
    }
  }
}

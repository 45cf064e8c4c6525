import { describe, expect, it } from '@jest/globals';
import { backfillCommand } from './backfill.command.js';

describe('backfill', () => {
  it('names everything that is wrong with what was asked for', async () => {
    const options = { from: '2018-02-30', to: 'yesterday', universe: '../etc', mode: 'yearly' };
    await expect(backfillCommand('weather', options)).rejects.toMatchObject({
      problems: [
        expect.stringMatching(/no service weather/),
        expect.stringMatching(/--from.*2018-02-30/),
        expect.stringMatching(/--to.*yesterday/),
        expect.stringMatching(/--universe.*\.\.\/etc/),
        expect.stringMatching(/--mode.*yearly/),
      ],
    });
  });

  it.each([
    ['sr-levels', /^backfill: history keeps no levels/],
    ['scalping', /^backfill: it is live only/],
  ])('says of %s, which has no past, why it has none', async (service, reason) => {
    await expect(backfillCommand(service, { from: '2018-02-06', to: '2018-02-07' })).rejects.toThrow(reason);
  });

  it('refuses a range that runs backwards', async () => {
    await expect(backfillCommand('top-picks', { from: '2018-02-07', to: '2018-02-06' })).rejects.toThrow(
      /--from 2018-02-07 is after --to 2018-02-06/,
    );
  });
});

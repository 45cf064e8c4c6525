import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPES } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { mapEvent } from '../src/mappers/map-event.js';
import { TextCleaner } from '../src/text/text-cleaner.js';
import { event, topPicksData } from './support/events.js';

/** What mapping an event came to, rows included. */
function mappedRows(given: CloudEvent) {
  const mapped = mapEvent(given);
  if (!('rows' in mapped)) throw new Error(`rejected: ${JSON.stringify(mapped)}`);
  const text = new TextCleaner();
  const { head, details } = mapped.rows(text);
  return {
    eventId: mapped.eventId,
    asOfMs: mapped.asOfMs,
    head,
    details: details(),
    replacedCharacters: text.replaced,
  };
}

describe('an event becomes', () => {
  it('one run and a row for each pick', () => {
    expect(mappedRows(event(3))).toMatchObject({
      eventId: '00000000-0000-5000-8000-000000000003',
      asOfMs: Date.parse('2017-11-04T21:00:00Z'),
      replacedCharacters: 0,
      head: {
        insert: { table: 'top_picks_runs' },
        rows: [{ sequence: '4', considered: 505, excluded_count: 1, pick_count: 2, best_symbol: 'S0' }],
      },
      details: [
        { insert: { table: 'pick_contributions' }, rows: [{ rank: 1 }, { rank: 2, targets: '{105.5,111}' }] },
      ],
    });
  });

  it('nothing, when history leaves its type out on purpose', () => {
    expect(mapEvent({ ...event(1), type: EVENT_TYPES.portfolioWatchlist })).toEqual({ outcome: 'done' });
  });

  it('a run without a best pick when nothing was picked: null, not zero', () => {
    expect(mappedRows(event(1, {}, topPicksData(1, 0)))).toMatchObject({
      head: { rows: [{ pick_count: 0, best_symbol: null, best_score: null }] },
      details: [{ rows: [] }],
    });
  });

  const picks = topPicksData(1).picks;
  const data = (changes: object) => ({ data: { ...topPicksData(1), ...changes } });
  it.each<[string, string, RegExp, Partial<CloudEvent>]>([
    ['of an unknown type', 'unknown-type', /none\.such/, { type: 'none.such' }],
    [
      'of an unknown version',
      'unknown-schema',
      /v1, received .*v2/,
      { dataschema: 'urn:tapedeck:schema:top_picks.run.completed/v2' },
    ],
    [
      'without the moments of its snapshot',
      'invalid-payload',
      /computedat.*nextexpectedat.*staleafter/,
      { extensions: undefined },
    ],
    ['of a day that never was', 'invalid-payload', /time.*2018-02-30/, { time: '2018-02-30T21:00:00Z' }],
    ['with an id that is no UUID', 'invalid-payload', /id: .*"7"/, { id: '7' }],
    ['with a sequence that is no number', 'invalid-payload', /sequence/, { sequence: '1e3' }],
    ['without data', 'invalid-payload', /null/, { data: null }],
    [
      'T51: with a price of null',
      'invalid-payload',
      /entry/,
      data({ picks: [{ ...picks[0], entry: null }] }),
    ],
    [
      'with two picks of one rank',
      'invalid-payload',
      /rank 1/,
      data({ picks: [picks[0], { ...picks[1], rank: 1 }] }),
    ],
  ])('a dead letter when %s', (_what, code, reason, changes) => {
    expect(mapEvent(event(1, changes))).toEqual({
      outcome: 'rejected',
      code,
      reason: expect.stringMatching(reason),
    });
  });

  it('T50: storable text, NUL and half surrogates replaced and counted, and the JSON as it was', () => {
    const strange = data({
      policy: 'a\0b',
      picks: [
        {
          ...picks[0],
          symbol: '\ud800X',
          reasons: ['pair \u{1f4c8} stays', '\0\udfff'],
          contributions: { 'm\0': 1 },
        },
      ],
    });
    expect(mappedRows(event(1, strange))).toMatchObject({
      replacedCharacters: 6,
      head: { rows: [{ policy: 'a\ufffdb', best_symbol: '\ufffdX', data: JSON.stringify(strange.data) }] },
      details: [
        {
          rows: [
            {
              symbol: '\ufffdX',
              reasons: '{"pair \u{1f4c8} stays","\ufffd\ufffd"}',
              contributions: '{"m\ufffd":1}',
            },
          ],
        },
      ],
    });
  });
});

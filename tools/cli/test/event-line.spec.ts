import { describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '@tapedeck/redis-streams';
import fc from 'fast-check';
import { decodeEventLine, eventLine } from '../src/archive/event-line.js';
import { lineOf } from './support/archive.js';
import { runEvent } from './support/events.js';

describe('an event as a line', () => {
  it('is CloudEvents JSON with the extensions beside the attributes', () => {
    expect(JSON.parse(lineOf(runEvent(1)))).toMatchObject({
      specversion: '1.0',
      id: runEvent(1).id,
      time: runEvent(1).time,
      sequence: '1',
      computedat: runEvent(1).extensions?.['computedat'],
      data: runEvent(1).data,
    });
  });

  it('comes back as it was, on one line, whatever is in it', () => {
    const text = fc.string({ minLength: 1, unit: 'binary' });
    const event = fc.record({
      id: text,
      source: text,
      subject: text,
      extensions: fc.dictionary(fc.stringMatching(/^x[a-z0-9]{0,8}$/), fc.string(), { minKeys: 1 }),
      data: fc.jsonValue(),
    });
    fc.assert(
      fc.property(event, (changes) => {
        // -0 and __proto__ do not come back from JSON itself: what the publisher wrote came from JSON too.
        const data: unknown = JSON.parse(JSON.stringify(changes.data));
        const made: CloudEvent = { ...runEvent(1), ...changes, data };
        const line = lineOf(made);
        expect(line).not.toMatch(/[\r\n]/);
        expect(decodeEventLine(line)).toEqual(made);
      }),
    );
  });

  it('takes the very text of the data, without its line breaks', () => {
    const { data: _none, ...event } = runEvent(1);
    const line = eventLine(event, '{\n  "n": 1.0,\r\n  "s": "a\\nb"\n}');
    expect(line).toContain('"data":{   "n": 1.0,');
    expect(decodeEventLine(line).data).toEqual({ n: 1, s: 'a\nb' });
  });

  it('takes integers and booleans as CloudEvents spells them, and null for nothing', () => {
    const line = JSON.stringify({
      ...JSON.parse(lineOf(runEvent(1))),
      sequence: 12,
      sampled: true,
      none: null,
    });
    const event = decodeEventLine(line);
    expect(event.sequence).toBe('12');
    expect(event.extensions).toMatchObject({ sampled: 'true' });
    expect(event.extensions).not.toHaveProperty('none');
  });

  it.each([
    ['no JSON', '{"specversion":', /event as JSON/],
    ['no object', '[1]', /JSON object/],
    ['no event', '{"id":"1","data":{}}', /specversion 1.0/],
    ['a time that is none', lineOf(runEvent(1, { time: 'now' })), /RFC 3339/],
    [
      'an attribute that is no text',
      lineOf(runEvent(1)).replace('"sequence":"1"', '"sequence":1.5'),
      /sequence/,
    ],
    ['no data', lineOf(runEvent(1)).replace('"data":', '"dat":'), /attribute data/],
    ['data in base64', lineOf(runEvent(1)).replace('"data":{', '"data_base64":"","data":{'), /data_base64/],
  ])('is refused with %s', (_, line, reason) => {
    expect(() => decodeEventLine(line)).toThrow(reason);
  });
});

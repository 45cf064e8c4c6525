import { describe, expect, it } from '@jest/globals';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { parsePolicyLabel, policyLabel } from './policy-name.js';
import { parsePolicyUpdateData } from './policy-update.data.js';

const update = {
  universe: 'sp500',
  mode: 'swing',
  name: 'tuned-swing',
  version: 3,
  weights: { momentumShort: 0.5, breakout: -0.25 },
  allowShorts: false,
  action: 'created',
};

describe('an update of a policy', () => {
  it('is taken as it is, a note left out as null', () => {
    expect(parsePolicyUpdateData(update)).toEqual({ ...update, note: null });
  });

  it.each<[string, object]>([
    ['universe', { universe: 'a b' }],
    ['mode', { mode: 'hourly' }],
    ['name', { name: 'Tuned' }],
    ['name', { name: 'a@1' }],
    ['name', { name: `a${'b'.repeat(64)}` }],
    ['version', { version: 0 }],
    ['weights', { weights: {} }],
    ['weights', { weights: { breakout: null } }],
    ['weights', { weights: { breakout: NaN } }],
    ['weights', { weights: { 'Break out': 1 } }],
    ['weights', { weights: [1] }],
    ['allowShorts', { allowShorts: 'no' }],
    ['action', { action: 'deleted' }],
    ['note', { note: 'x'.repeat(2_001) }],
  ])('is refused for its %s: %j', (field, changes) => {
    const parse = () => parsePolicyUpdateData({ ...update, ...changes });
    expect(parse).toThrow(InvalidPayloadError);
    expect(parse).toThrow(new RegExp(`: ${field}: `));
  });
});

describe('the label of a policy', () => {
  it('reads back as what it was made of', () => {
    const ref = { name: 'tuned-swing', version: 12 };
    expect(policyLabel(ref)).toBe('tuned-swing@12');
    expect(parsePolicyLabel('tuned-swing@12')).toEqual(ref);
  });

  it.each(['tuned', 'tuned@', 'tuned@0', 'tuned@01', 'tuned@1@2', '@1', 'a--b@1', 'a@1000001', 'A@1'])(
    'is not %j',
    (text) => expect(parsePolicyLabel(text)).toBeUndefined(),
  );
});

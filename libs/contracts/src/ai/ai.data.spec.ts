import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import type { PayloadFault } from '../payload-fault.js';
import { parseAiAnalysisData } from './ai-analysis.data.js';
import { parseAiLearningData } from './ai-learning.data.js';
import { parseAiRecommendationData } from './ai-recommendation.data.js';

const recommendation = {
  symbol: 'AAPL',
  side: 'long',
  horizonSessions: 20,
  entry: 159.54,
  stop: 152.04,
  targets: [170.79, 182.04],
  confidence: 0.62,
  model: 'example-large-1',
  rationale: 'Breaks out on volume.',
};
const analysis = {
  agent: 'macro-analyst',
  kind: 'sentiment',
  summary: 'Risk is on.',
  findings: { vix: 17.2 },
};
const learning = { agent: 'macro-analyst', topic: 'gaps', lesson: 'They close.', evidence: ['14 of 20 did'] };

function faultsOf(parse: (plain: unknown) => unknown, plain: unknown): readonly PayloadFault[] {
  try {
    parse(plain);
  } catch (error) {
    if (error instanceof InvalidPayloadError) return error.faults;
    throw error;
  }
  return [];
}

describe('a recommendation', () => {
  it('is taken as it is, what is left out as null', () => {
    expect(parseAiRecommendationData(recommendation)).toEqual({ ...recommendation, universe: null });
    const short = { ...recommendation, side: 'short', stop: 165, targets: [150, 140], universe: 'sp500' };
    expect(parseAiRecommendationData(short)).toEqual(short);
  });

  it.each<[string, object]>([
    ['symbol', { symbol: 'A B' }],
    ['symbol', { symbol: 'x'.repeat(33) }],
    ['symbol', { symbol: 7 }],
    ['side', { side: 'flat' }],
    ['horizonSessions', { horizonSessions: 0 }],
    ['horizonSessions', { horizonSessions: 1.5 }],
    ['horizonSessions', { horizonSessions: 261 }],
    ['entry', { entry: -1 }],
    ['entry', { entry: '159.54' }],
    ['entry', { entry: Infinity }],
    ['stop', { stop: NaN }],
    ['stop', { stop: 159.54 }],
    ['targets', { targets: [] }],
    ['targets', { targets: 170 }],
    ['targets', { targets: [170, null] }],
    ['targets', { targets: [182, 170] }],
    ['targets', { targets: [170, 170] }],
    ['targets', { targets: [159] }],
    ['targets', { targets: Array.from({ length: 11 }, (_, at) => 160 + at) }],
    ['confidence', { confidence: 1.01 }],
    ['model', { model: ' ' }],
    ['model', { model: 'two\nlines' }],
    ['rationale', { rationale: 'x'.repeat(4_001) }],
    ['rationale', { rationale: 'a NUL \0' }],
    ['rationale', { rationale: 'half a pair \ud800' }],
    ['universe', { universe: '../x' }],
    ['price', { price: 1 }],
    ['constructor', { constructor: { name: 'x' } }],
  ])('is refused for its %s: %j', (field, changes) => {
    const faults = faultsOf(parseAiRecommendationData, { ...recommendation, ...changes });
    expect(faults).toEqual([{ field, expected: expect.any(String), received: expect.any(String) }]);
  });

  it('names each member at fault with what was received and expected', () => {
    const faults = faultsOf(parseAiRecommendationData, { ...recommendation, entry: 0, confidence: 62 });
    expect(faults).toEqual([
      { field: 'entry', expected: 'a price: a finite number above 0', received: '0' },
      { field: 'confidence', expected: 'a finite number from 0 to 1', received: '62' },
    ]);
    expect(faultsOf(parseAiRecommendationData, { ...recommendation, side: 'short' })).toEqual([
      { field: 'stop', expected: 'a price above the entry 159.54 of a short', received: '152.04' },
      {
        field: 'targets',
        expected: 'prices below the entry 159.54 of a short, each below the one before',
        received: '[170.79,182.04]',
      },
    ]);
  });

  it('is taken when its plan is in order, whatever the prices, and the mirrored plan for the other side only', () => {
    const prices = fc.uniqueArray(fc.double({ min: 0.0001, max: 1e6, noNaN: true }), {
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(prices, fc.constantFrom('long', 'short'), (unordered, side) => {
        const [stop, entry, ...targets] = unordered.sort((a, b) => (side === 'long' ? a - b : b - a));
        const plan = { ...recommendation, side, stop, entry, targets };
        expect(parseAiRecommendationData(plan)).toMatchObject({ side, stop, targets });
        const other = { ...plan, side: side === 'long' ? 'short' : 'long' };
        expect(faultsOf(parseAiRecommendationData, other)).not.toEqual([]);
      }),
    );
  });
});

describe('an analysis', () => {
  it('is taken as it is, what is left out as null', () => {
    expect(parseAiAnalysisData(analysis)).toEqual({
      ...analysis,
      symbol: null,
      universe: null,
      confidence: null,
    });
  });

  const nested = (levels: number): object => (levels === 1 ? {} : { in: nested(levels - 1) });
  it.each<[string, unknown, boolean]>([
    ['eight levels', nested(8), true],
    ['nine levels', nested(9), false],
    ['more levels than a stack has', JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`), false],
    ['a list', [1], false],
    ['a number beyond doubles', JSON.parse('{"a":1e999}'), false],
    ['a NUL', { a: ['\0'] }, false],
    ['a NUL in a name', { '\0': 1 }, false],
    ['too many values', { a: Array.from({ length: 2_000 }, () => 0) }, false],
    ['too long a text', { a: 'x'.repeat(32_000) }, false],
    ['every kind of value', { a: [null, true, 1.5, 'text', {}] }, true],
  ])('with findings of %s', (_, findings, taken) => {
    const faults = faultsOf(parseAiAnalysisData, { ...analysis, findings });
    expect(faults.map(({ field }) => field)).toEqual(taken ? [] : ['findings']);
  });
});

describe('a learning', () => {
  it('is taken as it is, what is left out as null', () => {
    expect(parseAiLearningData(learning)).toEqual({ ...learning, appliesTo: null });
    expect(parseAiLearningData({ ...learning, evidence: [], appliesTo: 'sp500/swing' })).toMatchObject({
      evidence: [],
    });
  });

  it.each<[string, object]>([
    ['evidence', { evidence: 'one' }],
    ['evidence', { evidence: [''] }],
    ['evidence', { evidence: Array.from({ length: 21 }, () => 'x') }],
    ['lesson', { lesson: null }],
    ['appliesTo', { appliesTo: '' }],
  ])('is refused for its %s: %j', (field, changes) => {
    expect(faultsOf(parseAiLearningData, { ...learning, ...changes })).toMatchObject([{ field }]);
  });
});

it.each([null, undefined, 7, 'text', [], true])('%j is none of them', (plain) => {
  for (const parse of [parseAiRecommendationData, parseAiAnalysisData, parseAiLearningData])
    expect(() => parse(plain)).toThrow(/expected an object/);
});

import { describe, expect, it } from '@jest/globals';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { parseLlmRequestData } from './llm-request.data.js';
import { parseLlmUsageReport } from './llm-usage-report.js';

const report = {
  provider: 'example',
  model: 'example-large-1',
  purpose: 'explain-picks',
  promptTokens: 1_200,
  completionTokens: 300,
  status: 'ok',
};
const data = { ...report, costUsd: '0.0081', costSource: 'client' };

function fieldsOf(parse: (plain: unknown) => unknown, plain: unknown): string[] {
  try {
    parse(plain);
  } catch (error) {
    if (error instanceof InvalidPayloadError) return error.faults.map(({ field }) => field);
    throw error;
  }
  return [];
}

describe('a report of a request', () => {
  it('is taken as it is, what is left out as null', () => {
    expect(parseLlmUsageReport(report)).toEqual({
      ...report,
      cachedTokens: null,
      latencyMs: null,
      error: null,
      costUsd: null,
    });
    const full = {
      ...report,
      cachedTokens: 1_200,
      latencyMs: 842.5,
      status: 'error',
      error: '429',
      costUsd: '0',
    };
    expect(parseLlmUsageReport(full)).toEqual(full);
  });

  it.each<[string, object]>([
    ['promptTokens', { promptTokens: -1 }],
    ['promptTokens', { promptTokens: 1.5 }],
    ['promptTokens', { promptTokens: '1200' }],
    ['completionTokens', { completionTokens: 1e9 + 1 }],
    ['cachedTokens', { cachedTokens: 1_201 }],
    ['latencyMs', { latencyMs: Infinity }],
    ['costUsd', { costUsd: 0.0081 }],
    ['costUsd', { costUsd: '-0.01' }],
    ['costUsd', { costUsd: '1e-3' }],
    ['costSource', { costSource: 'client' }],
    ['status', { status: 'fine' }],
    ['error', { error: 'broke' }],
    ['provider', { provider: '' }],
  ])('is refused for its %s: %j', (field, changes) => {
    expect(fieldsOf(parseLlmUsageReport, { ...report, ...changes })).toEqual([field]);
  });
});

describe('the data of its event', () => {
  it('has a cost exactly where it has a source', () => {
    expect(parseLlmRequestData(data)).toMatchObject({ costUsd: '0.0081' });
    expect(parseLlmRequestData({ ...data, costUsd: null, costSource: 'unpriced' })).toMatchObject({
      costUsd: null,
    });
    expect(fieldsOf(parseLlmRequestData, { ...data, costUsd: null })).toEqual(['costUsd']);
    expect(fieldsOf(parseLlmRequestData, { ...data, costSource: 'unpriced' })).toEqual(['costUsd']);
    expect(fieldsOf(parseLlmRequestData, report)).toEqual(['costUsd', 'costSource']);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.error.js';
import { readLlmPrices } from './read-llm-prices.js';

const TABLE = new Map([
  ['example-large-1', { prompt: '3', completion: '15.00', cached: '0.30' }],
  ['example-small-1', { prompt: '0.25', completion: '1.25', cached: undefined }],
]);
const JSON_TABLE = JSON.stringify(Object.fromEntries(TABLE));
const CSV_TABLE =
  'model,prompt,completion,cached\r\nexample-large-1,3,15.00,0.30\r\n\r\nexample-small-1, 0.25, 1.25,\r\n';

function problemsOf(setting: string): readonly string[] {
  try {
    readLlmPrices(setting);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readLlmPrices', () => {
  let folder: string;
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tapedeck-prices-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads the same table from the variable, a JSON file and a CSV file; none without', () => {
    expect(readLlmPrices(JSON_TABLE)).toEqual(TABLE);
    expect(readLlmPrices(file('prices.json', JSON_TABLE))).toEqual(TABLE);
    expect(readLlmPrices(file('prices.csv', CSV_TABLE))).toEqual(TABLE);
    expect(readLlmPrices(undefined)).toEqual(new Map());
  });

  it('names every price at fault', () => {
    const table = {
      a: { prompt: 3, completion: '15' },
      b: { prompt: '-1', completion: '1e3', output: '2' },
      c: 'free',
      d: { prompt: '0.0000000000001', completion: '0', cached: null },
    };
    expect(problemsOf(JSON.stringify(table))).toEqual([
      expect.stringMatching(/a: prompt: expected US dollars for a million tokens as text.*received 3$/),
      expect.stringMatching(/b: output: expected one of prompt, completion, cached, received "2"/),
      expect.stringMatching(/b: prompt: .*received "-1"/),
      expect.stringMatching(/b: completion: .*received "1e3"/),
      expect.stringMatching(/c: prompt: .*received undefined/),
      expect.stringMatching(/c: completion: /),
      expect.stringMatching(/d: prompt: .*received "0.0000000000001"/),
      expect.stringMatching(/d: cached: .*received null/),
    ]);
    expect(problemsOf(file('twice.csv', 'model,prompt,completion\na,1,2\na,1,3\n'))).toEqual([
      'LLM_PRICES: a: listed twice',
    ]);
    expect(problemsOf(file('more.csv', 'model,prompt,completion\na,1,2,3\n,1,2\n'))).toEqual([
      expect.stringMatching(/a: column 4: /),
      expect.stringMatching(/\(no model\): model: expected a name/),
    ]);
  });

  it.each([
    ['{"a": ', /is no JSON/],
    ['nowhere/prices.json', /cannot read nowhere\/prices.json/],
  ])('says what is wrong with %j', (setting, expected) => {
    expect(problemsOf(setting)).toEqual([expect.stringMatching(expected)]);
  });

  it('takes no list for a table', () => {
    expect(problemsOf(file('list.json', '[]'))).toEqual([expect.stringMatching(/expected an object/)]);
  });
});

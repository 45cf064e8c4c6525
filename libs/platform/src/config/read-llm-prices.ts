import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { isDecimalText } from '@tapedeck/contracts';
import { ConfigError } from './config.error.js';
import { csvRecords } from './csv-records.js';
import type { LlmPrice, LlmPrices } from './llm-price.js';

const MEMBERS = ['prompt', 'completion', 'cached'] as const;
/** With these a cost of a billion tokens is exact and has at most 18 decimals. */
const MAX_INTEGER_DIGITS = 9;
const MAX_DECIMALS = 12;
const SHOWN = 40;

/**
 * The price table that LLM_PRICES names: JSON as it stands, or the path of a JSON or CSV file. Throws ConfigError naming
 * every price at fault. Undefined: no prices.
 */
export function readLlmPrices(setting: string | undefined): LlmPrices {
  if (setting === undefined) return new Map();
  const problems: string[] = [];
  const prices = new Map<string, LlmPrice>();
  for (const [model, members] of entriesOf(setting)) {
    if (prices.has(model)) problems.push(`LLM_PRICES: ${model}: listed twice`);
    prices.set(model, priceOf(model, members, problems));
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return prices;
}

function entriesOf(setting: string): [string, unknown][] {
  if (setting.trimStart().startsWith('{')) return jsonEntries(setting, 'its value');
  let text: string;
  try {
    text = readFileSync(setting, 'utf8');
  } catch (error) {
    throw new ConfigError([`LLM_PRICES: cannot read ${setting} (${(error as Error).message})`]);
  }
  return extname(setting).toLowerCase() === '.csv' ? csvEntries(text) : jsonEntries(text, setting);
}

function jsonEntries(text: string, where: string): [string, unknown][] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ConfigError([`LLM_PRICES: ${where} is no JSON (${error.message})`]);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new ConfigError([`LLM_PRICES: expected an object of prices by model in ${where}`]);
  return Object.entries(parsed);
}

function csvEntries(text: string): [string, unknown][] {
  return csvRecords(text).map(({ model = '', ...cells }) => [
    model,
    Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== '')),
  ]);
}

function priceOf(model: string, members: unknown, problems: string[]): LlmPrice {
  const given: Readonly<Record<string, unknown>> =
    typeof members === 'object' && members !== null ? { ...members } : {};
  const refuse = (member: string, expected: string, received: unknown) =>
    problems.push(
      `LLM_PRICES: ${model || '(no model)'}: ${member}: expected ${expected}, received ${String(JSON.stringify(received)).slice(0, SHOWN)}`,
    );
  if (model.trim() === '') refuse('model', 'a name', model);
  for (const name of Object.keys(given))
    if (!(MEMBERS as readonly string[]).includes(name))
      refuse(name, `one of ${MEMBERS.join(', ')}`, given[name]);
  const price = (member: (typeof MEMBERS)[number]): string => {
    const value = given[member];
    if (isPrice(value)) return value;
    refuse(member, 'US dollars for a million tokens as text, such as "2.50"', value);
    return '0';
  };
  return {
    prompt: price('prompt'),
    completion: price('completion'),
    cached: given['cached'] === undefined ? undefined : price('cached'),
  };
}

function isPrice(value: unknown): value is string {
  if (!isDecimalText(value, { minimum: 'zero or more' })) return false;
  const [whole = '', decimals = ''] = value.split('.');
  return whole.length <= MAX_INTEGER_DIGITS && decimals.length <= MAX_DECIMALS;
}

import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '@tapedeck/platform';
import { accessPolicy } from './access-policy.js';

describe('accessPolicy', () => {
  it('lets only this machine in while there are no keys', () => {
    expect(accessPolicy(readConfig([], {}))).toEqual({ host: '127.0.0.1' });
  });

  it('refuses production without keys, in one line', () => {
    const production = readConfig([], { NODE_ENV: 'production' });
    expect(() => accessPolicy(production)).toThrow(ConfigError);
    expect(() => accessPolicy(production)).toThrow(/^NODE_ENV=production: [^\n]+$/);
  });
});

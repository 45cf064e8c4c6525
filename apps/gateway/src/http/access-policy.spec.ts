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

  it('lets everybody in where there are keys, in production too', () => {
    const keys = { GATEWAY_API_KEYS_FILE: '/keys' };
    expect(accessPolicy(readConfig([], { NODE_ENV: 'production', ...keys }))).toEqual({ host: '0.0.0.0' });
    expect(accessPolicy(readConfig([], { GATEWAY_HOST: '127.0.0.1', ...keys }))).toEqual({
      host: '127.0.0.1',
    });
  });

  it.each(['0.0.0.0', '::', '192.0.2.1'])('refuses %s without keys', (host) => {
    expect(() => accessPolicy(readConfig([], { GATEWAY_HOST: host }))).toThrow(/^GATEWAY_HOST: refusing/);
  });

  it.each(['127.0.0.1', '::1', 'localhost'])('takes %s without keys', (host) => {
    expect(accessPolicy(readConfig([], { GATEWAY_HOST: host }))).toEqual({ host });
  });
});

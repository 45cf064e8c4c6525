import { describe, expect, it } from '@jest/globals';
import { isUnreachable, sqlstateOf, verdictOf } from '../src/write/sqlstate.js';

const failure = (code: string, constraint?: string) => ({
  message: 'Query failed',
  driverError: { code, severity: 'ERROR', ...(constraint ? { constraint } : {}) },
});

describe('the verdict on a failed write', () => {
  it.each([
    ['22P02', 'bad-event'],
    ['22003', 'bad-event'],
    ['22021', 'bad-event'],
    ['23502', 'bad-event'],
    ['21000', 'bad-event'],
    ['54000', 'bad-event'],
    ['42601', 'bad-statement'],
    ['0A000', 'bad-statement'],
    ['42P01', 'outage'],
    ['42501', 'outage'],
    ['08006', 'outage'],
    ['25006', 'outage'],
    ['40P01', 'outage'],
    ['53100', 'outage'],
    ['55P03', 'outage'],
    ['57014', 'outage'],
    ['57P03', 'outage'],
    ['58030', 'outage'],
    ['XX001', 'outage'],
    ['ZZ999', 'outage'],
  ])('of SQLSTATE %s is %s', (code, verdict) => {
    expect(verdictOf(failure(code))).toBe(verdict);
  });

  it('T49: of a protocol violation is not a lost connection, for all its class', () => {
    expect(verdictOf(failure('08P01'))).toBe('bad-statement');
    expect(isUnreachable(failure('08P01'))).toBe(false);
  });

  it('of a standby is that no server takes writes', () => {
    expect(verdictOf(failure('25006'))).toBe('outage');
    expect(isUnreachable(failure('25006'))).toBe(true);
    expect(isUnreachable(failure('53100'))).toBe(false);
  });

  it('T54: tells a row without a partition from a row that fails a check', () => {
    expect(verdictOf(failure('23514'))).toBe('no-partition');
    expect(verdictOf(failure('23514', 'pick_contributions_entry'))).toBe('bad-event');
  });

  it('T56: of no connection at all is an outage, whatever codes Node gives', () => {
    for (const code of ['ECONNREFUSED', 'EPIPE', '23505']) {
      const error = Object.assign(new Error(code), { code });
      expect(verdictOf(error)).toBe('outage');
      expect(sqlstateOf(error)).toBeUndefined();
      expect(isUnreachable(error)).toBe(true);
    }
    expect(verdictOf(undefined)).toBe('outage');
  });
});

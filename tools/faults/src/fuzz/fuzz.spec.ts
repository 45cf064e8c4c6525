import { describe, expect, it } from '@jest/globals';
import { runFuzz } from './run-fuzz.js';

describe('the gateway under random and schema-guided requests', () => {
  it('answers each as its document says, and tells nothing to who may not know', async () => {
    const report = await runFuzz({ requests: 2_000, seed: 20180207, atOnce: 8 });
    expect(report.faults).toEqual([]);
    expect(report.requests).toBe(2_000);
    // The fuzz is worth something only if it gets everywhere.
    expect(Object.keys(report.statuses)).toEqual(
      expect.arrayContaining(['200', '202', '204', '400', '401', '403', '404', '405', '415', '422']),
    );
    expect(report.reached).toBeGreaterThan(report.operations / 2);
  }, 180_000);
});

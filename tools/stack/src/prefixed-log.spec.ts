import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { PrefixedLog } from './prefixed-log.js';

describe('PrefixedLog', () => {
  function logged(coloured: boolean): { log: PrefixedLog; text: () => string } {
    const out = new PassThrough();
    const log = new PrefixedLog(out, ['stack', 'gateway'], coloured);
    return { log, text: () => String(out.read()) };
  }

  it('aligns the names', () => {
    const { log, text } = logged(false);
    log.line('stack', 'a');
    log.line('gateway', 'b');
    expect(text()).toBe('stack   │ a\ngateway │ b\n');
  });

  it('colours the name, and only on a terminal', () => {
    const { log, text } = logged(true);
    log.line('gateway', 'b');
    expect(text()).toBe('\u001b[32mgateway │\u001b[0m b\n');
  });

  it('keeps lines whole however they arrive, the last one without its end too', async () => {
    const { log, text } = logged(false);
    const stream = new PassThrough();
    const followed = log.follow('stack', stream);
    for (const chunk of ['one\ntw', 'o\n', 'three']) stream.write(chunk);
    stream.end();
    await followed;
    expect(text()).toBe('stack   │ one\nstack   │ two\nstack   │ three\n');
  });
});

import { describe, expect, it } from '@jest/globals';
import { Progress } from '../src/progress.js';
import { spellBytes } from '../src/spell-bytes.js';

function output(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return { stream, written };
}

describe('Progress', () => {
  it('is a line for every tenth where nobody watches', () => {
    const { stream, written } = output(false);
    const progress = new Progress('a.ndjson', 2_000_000, stream, spellBytes);
    for (let done = 0; done <= 2_000_000; done += 50_000) progress.update(done, 'inserted 1');
    progress.pass(() => stream.write('rejected\n'));
    progress.end();
    expect(written).toHaveLength(12);
    expect(written[1]).toBe('a.ndjson: 200.0 kB of 2.0 MB inserted 1\n');
    expect(written.at(-1)).toBe('rejected\n');
  });

  it('is one line drawn over on a terminal, which gives way to others', () => {
    const { stream, written } = output(true);
    const progress = new Progress('s', 10, stream);
    progress.pass(() => stream.write('early\n'));
    progress.update(5, 'half');
    progress.pass(() => stream.write('rejected\n'));
    progress.update(12, 'more than there was');
    progress.end();
    const [early, half, cleared, rejected, redrawn, full, end] = written;
    expect([early, rejected, end]).toEqual(['early\n', 'rejected\n', '\n']);
    expect(half).toMatch(/^\rs █{15}░{15} 5\/10 half/);
    expect(cleared).toMatch(/^\r/);
    expect(redrawn).toBe(half);
    expect(full).toMatch(/█{30} 12\/10/);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [1_234_567_890, '1.2 GB'],
  ])('spells %p bytes as %s', (bytes, text) => {
    expect(spellBytes(bytes)).toBe(text);
  });
});

import { existsSync, readFileSync } from 'node:fs';

const LIMITS = '/proc/self/limits';
/** Where it cannot be asked: what systems commonly allow. */
const COMMON = 1_024;

/** Files, and so sockets, that one process may have open. Node raises its own limit to the hard one when it starts. */
export function openFilesLimit(): number {
  if (!existsSync(LIMITS)) return COMMON;
  const hard = /^Max open files\s+\S+\s+(\d+|unlimited)/m.exec(readFileSync(LIMITS, 'utf8'))?.[1];
  return hard === 'unlimited' ? Number.POSITIVE_INFINITY : Number(hard ?? COMMON);
}

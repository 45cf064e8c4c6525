import type { RunAs } from './run-as.js';
import { runCommand } from './run-command.js';

/** Whether that user can list and enter the folder; asked of the kernel, which knows every parent, ACL and mount. */
export async function canEnter(folder: string, runAs: RunAs): Promise<boolean> {
  const { code } = await runCommand('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', folder], runAs);
  return code === 0;
}

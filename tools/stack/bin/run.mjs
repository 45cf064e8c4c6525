import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Runs a program in the root of the checkout to its end and gives its exit code. With `quiet` its output is kept
 * and shown only when it fails.
 */
export async function run(command, args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd: ROOT, env, stdio });
    const output = [];
    child.stdout?.on('data', (bytes) => output.push(bytes));
    child.stderr?.on('data', (bytes) => output.push(bytes));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0) output.forEach((bytes) => process.stderr.write(bytes));
      resolve(signal === null ? code : 1);
    });
  });
}

/** Runs a JavaScript program of an installed package with this very Node. */
export async function runNode(script, args, options) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options);
}

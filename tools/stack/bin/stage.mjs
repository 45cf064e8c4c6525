import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './run.mjs';

/** Those not ended yet: none may outlive us, whichever stage fails. */
const running = new Set();

/** A check that begins at once, and is shown under its heading when its turn has come. */
export class Stage {
  constructor(title, script, args, { env = process.env, live = false } = {}) {
    this.title = title;
    this.begun = Date.now();
    if (live) this.showHeading();
    const stdio = live ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    this.child = spawn(process.execPath, [`node_modules/${script}`, ...args], { cwd: ROOT, env, stdio });
    running.add(this.child);
    this.output = [];
    this.child.stdout?.on('data', (bytes) => this.output.push(bytes));
    this.child.stderr?.on('data', (bytes) => this.output.push(bytes));
    this.closed = once(this.child, 'close').then(([code]) => {
      running.delete(this.child);
      this.seconds = ((Date.now() - this.begun) / 1000).toFixed(1);
      return code ?? 1;
    });
  }

  showHeading() {
    console.log(`\n── ${this.title} ──`);
  }

  /** Its exit code once it has ended. */
  async code() {
    return this.closed;
  }

  /** Shows how it went; when it failed, ends the others and the process with its exit code. */
  async passed() {
    this.showHeading();
    const code = await this.closed;
    for (const bytes of this.output) process.stdout.write(bytes);
    console.log(code === 0 ? `passed in ${this.seconds} s` : `failed (exit code ${code})`);
    if (code === 0) return;
    for (const child of running) {
      child.kill();
      await once(child, 'close');
    }
    process.exit(code);
  }
}

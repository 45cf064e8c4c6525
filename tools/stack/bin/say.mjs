import { clearInterval, setInterval } from 'node:timers';

const REMIND_MS = 15_000;

/** One line on stderr: stdout belongs to the command that follows. */
export function say(line) {
  process.stderr.write(`tapedeck: ${line}\n`);
}

/** Ends the process with one line that says why. */
export function fail(line, code = 1) {
  say(line);
  process.exit(code);
}

/** Says what is done and, once it is, how long it took; in between that it still goes on. */
export async function sayWhile(what, work) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  say(`${what} …`);
  const reminder = setInterval(() => say(`still at it after ${seconds()} s …`), REMIND_MS);
  try {
    const result = await work();
    say(`… done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

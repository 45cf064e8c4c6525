/** The same as `engines` in package.json. */
const LEAST = [20, 19];

/** What to tell the user of a Node that is too old; undefined where it is not. */
export function nodeTooOld(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return undefined;
  return `needs Node ${LEAST.join('.')} or newer, this is ${version}: see https://nodejs.org`;
}

/** A Node program of this checkout. */
export interface ProgramPlan {
  /** Its name in the log. */
  readonly name: string;
  /** Path of its entry point, relative to the root of the checkout unless absolute. */
  readonly entry: string;
  readonly args: readonly string[];
  /** V8 options; they keep a service within its memory, see SMALL. */
  readonly nodeFlags: readonly string[];
}

/** What `npm start` runs, in the order of the log's colours; the order of starting does not matter to them. */
export interface StackPlan {
  /** Run once, before any service. */
  readonly migrate: ProgramPlan;
  readonly services: readonly ProgramPlan[];
}

/**
 * Services mostly wait and hold their data outside V8's heap: V8 may collect early and often. Without these a service
 * is 10 to 20 MB larger, with source maps for its stack traces another 17 MB; so it has none, and what tsc has made is
 * close to the source.
 */
const SMALL = ['--max-semi-space-size=1', '--max-old-space-size=192'];

/**
 * The history-writer makes and drops a hundred thousand objects a second when it catches up. With a young generation of
 * 1 MB the collector moves most of them before they are dead, and a third of the processor goes there; with 8 MB most
 * are dead when it comes, for some 20 MB more.
 */
const CHURNING = ['--max-semi-space-size=8', '--max-old-space-size=192'];

/** The gateway makes a few kilobytes a request, dead when it is answered: 1 MB costs a quarter more processor a request, 4 MB a twentieth; 8 MB are taken under load only. */
const SERVING = ['--max-semi-space-size=8', '--max-old-space-size=192'];

const FLAGS: Readonly<Record<string, readonly string[]>> = { 'history-writer': CHURNING, gateway: SERVING };

const SERVICES = [
  'history-writer',
  'top-picks',
  'dashboard',
  'portfolio',
  'scalping',
  'sr-levels',
  'gateway',
];

/** The service that faces the outside; it alone has GATEWAY_PORT. */
export const GATEWAY = 'gateway';

export const STACK_PLAN: StackPlan = {
  migrate: { name: 'migrate', entry: 'tools/cli/dist/main.js', args: ['migrate'], nodeFlags: [] },
  services: SERVICES.map((name) => ({
    name,
    entry: `apps/${name}/dist/main.js`,
    args: [],
    nodeFlags: FLAGS[name] ?? SMALL,
  })),
};

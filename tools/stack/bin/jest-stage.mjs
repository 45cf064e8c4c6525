import { Stage } from './stage.mjs';

/** Jest as the stage of a script of its own, as one sees it by itself; variables that are set already win over `env`. */
export function jestStage(name, args, env) {
  return new Stage(name, 'jest/bin/jest.js', args, {
    env: {
      ...env,
      ...process.env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    },
    live: true,
  });
}

import { open } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { GuardedProcess } from '@tapedeck/local-servers';

export interface MortalApp {
  readonly batchStreams?: readonly string[];
  readonly singleStreams?: readonly string[];
  readonly consumer?: string;
  readonly heapMb?: number;
  /** Server options of plain values. */
  readonly options?: Readonly<Record<string, number | boolean>>;
}

const here = import.meta.dirname;

/** Starts `mortal-app.ts` as a process of its own. */
export async function runMortalApp(url: string, app: MortalApp): Promise<GuardedProcess> {
  const { batchStreams = [], singleStreams = [], consumer = 'one', heapMb = 1_024, options = {} } = app;
  const flags = [
    `--max-old-space-size=${heapMb}`,
    '--conditions=@tapedeck/source',
    '--no-warnings',
    '--import',
    join(here, 'typescript.mjs'),
  ];
  await using output = await open(devNull, 'w');
  return await GuardedProcess.start(
    {
      command: process.execPath,
      args: [
        ...flags,
        join(here, 'mortal-app.ts'),
        url,
        batchStreams.join(),
        singleStreams.join(),
        consumer,
        JSON.stringify(options),
      ],
      env: { ...process.env, NODE_OPTIONS: '' },
      stopSignal: 'TERM',
      graceS: 5,
    },
    output.fd,
  );
}

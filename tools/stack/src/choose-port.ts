import { freePort, isPortFree } from '@tapedeck/local-servers';

/** The port preferred if it is free now, else any that is. */
export async function choosePort(preferred: number | undefined): Promise<number> {
  return preferred !== undefined && (await isPortFree(preferred)) ? preferred : freePort();
}

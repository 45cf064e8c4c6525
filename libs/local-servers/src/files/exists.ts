import { access } from 'node:fs/promises';

/** Whether there is something at that path that we may look at. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

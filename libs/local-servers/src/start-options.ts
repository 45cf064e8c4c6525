/** What both servers understand. */
export interface StartOptions {
  /** Keeps the data here across restarts. Without it the data is thrown away with the server. */
  readonly dir?: string;
  /** Must be free. Without it a free one is chosen. */
  readonly port?: number;
  /** Where fetched binaries are kept; by default the user's cache folder. */
  readonly cacheDir?: string;
  /** Told, in one short sentence each, of anything that takes a user-visible time: a download, a first set-up. */
  readonly onProgress?: (line: string) => void;
}

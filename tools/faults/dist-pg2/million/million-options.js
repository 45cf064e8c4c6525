export const DEFAULT_OPTIONS = {
  events: 1_000_000,
  seed: 1,
  kills: 2,
  backlog: 20_000,
  sampleEveryMs: 1_000,
};
//# sourceMappingURL=million-options.js.map

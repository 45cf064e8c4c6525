/** The commands of the `RUN` lines of one stage, in their order. Throws for a stage that is not there. */
export function runSteps(dockerfile: string, stage: string): string[] {
  const lines = dockerfile.replace(/\\\n\s*/g, '').split('\n');
  const start = lines.findIndex((line) => new RegExp(`^FROM .* AS ${stage}$`).test(line));
  if (start < 0) throw new Error(`the Dockerfile has no stage ${stage}`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('FROM '));
  return rest
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => line.startsWith('RUN '))
    .map((line) => line.slice('RUN '.length));
}

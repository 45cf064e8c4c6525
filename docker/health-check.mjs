/** Exit code 0 while the process in this container says that it is ready; for engines without probes of their own. */
const port = process.env.MANAGEMENT_PORT ?? '9464';
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, {
  signal: AbortSignal.timeout(2_000),
}).catch((error) => ({ ok: false, status: String(error.cause ?? error) }));
if (!answer.ok) {
  process.stderr.write(`not ready: ${answer.status}\n`);
  process.exit(1);
}

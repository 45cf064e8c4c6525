const TIMEOUT_MS = 3_000;

/** Why what answers at `/health/ready` of that address is not ready; undefined when it is. */
export async function whyNotReady(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await response.text();
    return response.ok ? undefined : failedChecks(text);
  } catch (error) {
    const { cause } = error as { cause?: unknown };
    return cause instanceof Error && cause.message !== '' ? cause.message : (error as Error).message;
  }
}

/** The checks that failed, from the report of a service; anything else as it is. */
function failedChecks(text: string): string {
  try {
    const { checks } = JSON.parse(text) as { checks?: Record<string, unknown> };
    const failed = Object.entries(checks ?? {}).filter(([, outcome]) => outcome !== 'ok');
    return failed.length > 0 ? failed.map(([name, why]) => `${name}: ${String(why)}`).join(', ') : text;
  } catch {
    return text;
  }
}

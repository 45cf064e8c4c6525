import { AsyncLocalStorage } from 'node:async_hooks';

interface CurrentTrace {
  readonly trace_id: string;
}

const storage = new AsyncLocalStorage<CurrentTrace>();

/** Log lines written during `work` name the trace, whether traces are collected or not. */
export function withTraceInLogs<T>(traceId: string, work: () => T): T {
  return storage.run({ trace_id: traceId }, work);
}

/** What a log line says of the trace it belongs to; nothing outside of one. */
export function currentTrace(): CurrentTrace | Record<string, never> {
  return storage.getStore() ?? {};
}

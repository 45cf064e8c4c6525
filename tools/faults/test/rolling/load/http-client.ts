import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Question {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One request at a time, each sent once: whatever becomes of the connection becomes of the request. */
export class HttpClient {
  private readonly agent: Agent;

  /** `kept`: over one connection for as long as the other side keeps it; else each over a new one. */
  constructor(
    readonly port: number,
    readonly kept: boolean,
  ) {
    this.agent = new Agent({ keepAlive: kept, maxSockets: 1 });
  }

  /** Rejects where there is no answer, or not the whole of it. */
  ask({ method = 'GET', path, headers = {}, body }: Question): Promise<Answer> {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const content = json === undefined ? {} : { 'content-type': 'application/json' };
    const options = { host: '127.0.0.1', port: this.port, path, method, agent: this.agent };
    return new Promise((resolve, reject) => {
      const outgoing = request({ ...options, headers: { ...content, ...headers } }, (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
        );
      });
      outgoing.on('error', (error) => reject(outgoing.reusedSocket ? reused(error) : error));
      outgoing.end(json);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function reused(error: Error): Error {
  return new Error(`${error.message}, over a connection that had been used before`, { cause: error });
}

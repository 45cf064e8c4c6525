const HEAD_END = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: *(\d+)/i;

/**
 * How many bytes an answer has; undefined while more must come to tell. Throws for one of another status, or one whose
 * length cannot be told.
 */
export function answerEnd(received: Buffer, status: number): number | undefined {
  const headEnd = received.indexOf(HEAD_END);
  if (headEnd === -1) return undefined;
  const head = received.toString('latin1', 0, headEnd);
  if (!head.startsWith(`HTTP/1.1 ${status} `))
    throw new Error(`expected status ${status}, received ${JSON.stringify(head.split('\r\n', 1)[0])}`);
  const bodyStart = headEnd + HEAD_END.length;
  if (status === 304) return bodyStart;
  const length = LENGTH.exec(head)?.[1];
  if (length === undefined) throw new Error('expected a Content-Length, received none');
  const end = bodyStart + Number(length);
  return received.length < end ? undefined : end;
}

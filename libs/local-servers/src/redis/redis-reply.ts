/** A reply of Redis in RESP2; an error is thrown instead. */
export type RedisReply = string | number | null | readonly RedisReply[];

/** A reply, and where in the text the next one begins. */
interface Parsed {
  readonly reply: RedisReply;
  readonly end: number;
}

/** Reads the reply that begins there; undefined while the text is not whole. Throws what Redis answered as an error. */
export function parseReply(text: string, start = 0): Parsed | undefined {
  const lineEnd = text.indexOf('\r\n', start);
  if (lineEnd < 0) return undefined;
  const line = text.slice(start + 1, lineEnd);
  const end = lineEnd + 2;
  switch (text[start]) {
    case '+':
      return { reply: line, end };
    case ':':
      return { reply: Number(line), end };
    case '$':
      return bulk(text, end, Number(line));
    case '*':
      return list(text, end, Number(line));
    default:
      throw new Error(line);
  }
}

function bulk(text: string, start: number, length: number): Parsed | undefined {
  if (length < 0) return { reply: null, end: start };
  const end = start + length;
  return text.length < end + 2 ? undefined : { reply: text.slice(start, end), end: end + 2 };
}

function list(text: string, start: number, length: number): Parsed | undefined {
  if (length < 0) return { reply: null, end: start };
  const reply: RedisReply[] = [];
  let end = start;
  while (reply.length < length) {
    const item = parseReply(text, end);
    if (item === undefined) return undefined;
    reply.push(item.reply);
    end = item.end;
  }
  return { reply, end };
}

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
/** A simple query of nothing but COMMIT, as it stands in the stream of a client's messages. */
const COMMIT_QUERY = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');
/** A client's connection and the one to the database that belongs to it: what one end sends, the other gets. */
export class ProxiedConnection {
  client;
  database;
  behaviour;
  ended;
  silent = new AbortController();
  losesAnswer = false;
  constructor(client, database, behaviour) {
    this.client = client;
    this.database = database;
    this.behaviour = behaviour;
    for (const socket of [client, database]) {
      socket.setNoDelay(true);
      // A connection that is refused or reset ends its twin below; nobody else needs to hear of it.
      socket.on('error', () => this.cut());
      socket.on('close', () => this.endUnlessSilent());
    }
    this.ended = Promise.all([
      once(client, 'close'),
      once(database, 'close'),
      this.pump(client, database, (chunk) => this.lookForCommit(chunk)),
      this.pump(database, client, () => !this.losesAnswer),
    ]).then(() => undefined);
  }
  silence() {
    this.silent.abort();
  }
  cut() {
    for (const socket of [this.client, this.database]) socket.destroy();
  }
  /** One end closing is news, and no news passes a silent connection: the other end is to find out by itself. */
  endUnlessSilent() {
    if (!this.silent.signal.aborted) this.cut();
    else if (this.client.destroyed) this.database.destroy();
  }
  /** `mayPass` false: the connection is cut with that piece on it. */
  async pump(from, to, mayPass) {
    try {
      for await (const chunk of from) {
        const delayMs = this.behaviour.delayMs();
        if (delayMs > 0) await sleep(delayMs);
        // Swallowed instead of left in the socket's buffer: a sender must not be able to tell by its buffer filling up.
        if (this.silent.signal.aborted) continue;
        if (!mayPass(chunk)) return this.cut();
        if (!to.write(chunk)) await Promise.race([once(to, 'drain'), once(to, 'close')]);
      }
      this.endUnlessSilent();
    } catch (error) {
      // Reset or destroyed while it was read: over, as after an end.
      if (error.code === undefined) throw error;
      this.endUnlessSilent();
    }
  }
  lookForCommit(chunk) {
    if (chunk.includes(COMMIT_QUERY)) this.losesAnswer = this.behaviour.mayLoseCommitAnswer();
    return true;
  }
}
//# sourceMappingURL=proxied-connection.js.map

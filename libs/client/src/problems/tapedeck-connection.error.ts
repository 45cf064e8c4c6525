/** No answer came, or not the whole of one: the network, the time limit, or a server that hung up. `cause` has what is known. */
export class TapedeckConnectionError extends Error {
  override readonly name = 'TapedeckConnectionError';
}

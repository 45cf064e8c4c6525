import { LuaScript } from '../lua/lua-script.js';
import { APPENDING } from './appending.lua.js';

/**
 * KEYS, all in the stream's slot: stream, sequence hash, ledger. ARGV: those of APPENDING, entry fields… Answers
 * `appended`, `duplicate` where the ledger holds the event, or `behind`.
 */
export const APPEND_NUMBERED = new LuaScript(`
${APPENDING}
local stream, counters, ledger = KEYS[1], KEYS[2], KEYS[3]
local wrong = wrongType({ [stream] = 'stream', [counters] = 'hash', [ledger] = 'zset' })
if wrong then return wrong end
if remembered(ledger) then return { 'duplicate' } end
local sequence, instead = nextNumber(counters)
if not sequence then return instead end
local entryId = appendEntry(stream, counters, sequence, 7, ledger)
return { 'appended', entryId, sequence }
`);

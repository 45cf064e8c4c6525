import { LuaScript } from '../lua/lua-script.js';
import { APPENDING } from './appending.lua.js';

/**
 * KEYS, all in the stream's slot: stream, sequence hash, hash of the last event by state key, then the ledger where
 * there is one. ARGV: those of APPENDING, state key, event id, entry fields… Answers `appended`, `known` where this event
 * was the last for that state or is in the ledger, or `behind`.
 */
export const APPEND_BESIDE = new LuaScript(`
${APPENDING}
local stream, counters, latest, ledger = unpack(KEYS)
local state, id = ARGV[7], ARGV[8]
local types = { [stream] = 'stream', [counters] = 'hash', [latest] = 'hash' }
if ledger then types[ledger] = 'zset' end
local wrong = wrongType(types)
if wrong then return wrong end
if redis.call('HGET', latest, state) == id or remembered(ledger) then return { 'known' } end
local sequence, instead = nextNumber(counters)
if not sequence then return instead end
local entryId = appendEntry(stream, counters, sequence, 9, ledger)
redis.call('HSET', latest, state, id)
return { 'appended', entryId, sequence }
`);

import { LuaScript } from '../lua/lua-script.js';

/**
 * KEYS: dead-letter stream, the original's stream, note. ARGV: id of the letter, how many fields are the letter's own, ms
 * for which the note is kept. Answers `missing`, or `redriven` or `known` (it was redriven before) with the entry id.
 *
 * The bytes never leave the server, so what comes back is what was appended, whatever it holds. The append is the first
 * write: where it fails (memory full, a key of another type) the letter stays as it is.
 */
export const REDRIVE_LETTER = new LuaScript(`
local dead, stream, note = KEYS[1], KEYS[2], KEYS[3]
local id, own, keepMs = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local known = redis.call('GET', note)
if known then return { 'known', known } end
local found = redis.call('XRANGE', dead, id, id)[1]
if not found then return { 'missing' } end
local entry = { '*' }
for at = own + 1, #found[2] do entry[#entry + 1] = found[2][at] end
local entryId = redis.call('XADD', stream, unpack(entry))
redis.call('SET', note, entryId, 'PX', keepMs)
redis.call('XDEL', dead, id)
return { 'redriven', entryId }
`);

/**
 * The same for a cluster, where the letter lies in another slot. KEYS, both in the stream's slot: stream, note. ARGV: ms
 * for which the note is kept, fields of the original…. The letter is removed once this has answered.
 */
export const APPEND_REDRIVEN = new LuaScript(`
local stream, note, keepMs = KEYS[1], KEYS[2], ARGV[1]
local known = redis.call('GET', note)
if known then return { 'known', known } end
local entry = { '*' }
for at = 2, #ARGV do entry[#entry + 1] = ARGV[at] end
local entryId = redis.call('XADD', stream, unpack(entry))
redis.call('SET', note, entryId, 'PX', keepMs)
return { 'redriven', entryId }
`);

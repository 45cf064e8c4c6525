import type { LedgerEntry } from './append-request.js';
import { knownArguments, type KnownNumber } from './known-number.js';
import { ledgerArguments } from './ledger-arguments.js';

/**
 * What every script that appends begins with. It reads the first six of ARGV (see `appendingArguments`) and defines
 *
 * - `wrongType(types)`: an error for the first key that holds another type than the table says, nil if none does;
 * - `remembered(ledger)`: whether the ledger, if there is one, holds the event;
 * - `nextNumber(counters)`: the event's number; or nil and what the script has to answer instead;
 * - `appendEntry(stream, counters, sequence, first, ledger)`: writes the entry whose fields begin at that ARGV, with its
 *   number and its place in the ledger, and gives back its id.
 *
 * Redis does not roll a script back, so a script looks at everything that could fail before its first write: the types of
 * all keys and the counter's value. XADD goes first of the writes, because it alone can still refuse (out of memory,
 * ids exhausted); after it nothing can.
 *
 * A counter behind what the caller knows was lost with the entries it counted (a flush, a failover, a crash before the
 * disk had it). Numbers given again would hide that loss: nothing is written then, and `behind` answered, until the
 * caller knows for certain which number was the last.
 */
export const APPENDING = `
local source, known, goOn, member, score, keep = unpack(ARGV, 1, 6)

local function wrongType(types)
  for key, wanted in pairs(types) do
    local found = redis.call('TYPE', key).ok
    if found ~= 'none' and found ~= wanted then
      return redis.error_reply('WRONGTYPE expected ' .. wanted .. ' in ' .. key .. ', found ' .. found)
    end
  end
end

local function remembered(ledger)
  return ledger and redis.call('ZSCORE', ledger, member)
end

local function nextNumber(counters)
  local counted = redis.call('HGET', counters, source)
  if counted and not string.match(counted, '^%d+$') then
    return nil, redis.error_reply('ERR expected a count in ' .. counters .. ' of ' .. source .. ', found ' .. counted)
  end
  local last = tonumber(counted or '0')
  if last < tonumber(known) then
    if goOn ~= '1' then return nil, { 'behind' } end
    last = tonumber(known)
  end
  return string.format('%.0f', last + 1)
end

local function appendEntry(stream, counters, sequence, first, ledger)
  local entry = { '*' }
  for at = first, #ARGV do entry[#entry + 1] = ARGV[at] end
  entry[#entry + 1] = 'sequence'
  entry[#entry + 1] = sequence
  local entryId = redis.call('XADD', stream, unpack(entry))
  redis.call('HSET', counters, source, sequence)
  if ledger then
    redis.call('ZADD', ledger, score, member)
    redis.call('ZREMRANGEBYRANK', ledger, 0, -1 - keep)
  end
  return entryId
end
`;

/** The first six of ARGV. Throws RangeError for a ledger entry that is none. */
export function appendingArguments(
  source: string,
  known: KnownNumber,
  ledger: LedgerEntry | undefined,
): (string | number)[] {
  return [source, ...knownArguments(known), ...ledgerArguments(ledger)];
}

/** `fields(flat)`: the table behind an XINFO reply, which a script sees as name, value, name, value. */
export const FIELDS = `
local function fields(flat)
  local found = {}
  for at = 1, #flat, 2 do found[flat[at]] = flat[at + 1] end
  return found
end
`;

/** `before(a, b)`: the order of entry ids. As texts, because a double holds neither half of every id. */
export const ID_ORDER = `
local function smaller(a, b) return #a < #b or (#a == #b and a < b) end
local function before(a, b)
  local aMs, aSeq = string.match(a, '^(%d+)-(%d+)$')
  local bMs, bSeq = string.match(b, '^(%d+)-(%d+)$')
  if aMs ~= bMs then return smaller(aMs, bMs) end
  return smaller(aSeq, bSeq)
end
`;

import { parseArgs } from 'node:util';
import { benches } from './benches/benches.js';
import { asJson, asTable } from './print.js';

const { values, positionals } = argumentsOrUsage();
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `bench: no bench ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}

const rows = values.rows === undefined ? undefined : Number(values.rows);
if (rows !== undefined && !(Number.isInteger(rows) && rows > 0)) {
  process.stderr.write(`bench: --rows: expected a whole number above 0, received ${values.rows}\n`);
  process.exit(2);
}

for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  const result = await bench.run({ full: values.full ?? false, rows });
  process.stdout.write(`${values.json ? asJson(bench, result) : asTable(bench, result)}\n`);
}

function argumentsOrUsage() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, full: { type: 'boolean' }, rows: { type: 'string' } },
    });
  } catch (error) {
    process.stderr.write(
      `bench: ${(error as Error).message}\nusage: npm run bench [-- NAME… --json --full --rows N]\n`,
    );
    return process.exit(2);
  }
}

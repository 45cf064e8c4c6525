import type { DataSource } from 'typeorm';
import type { Statement } from '../../src/queries/statement.js';

interface Node {
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops': number;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly 'Node Type': string;
  readonly Plans?: readonly Node[];
}

/** What a statement did when it ran. */
export interface Ran {
  /** Partitions opened and read, in order; those the plan names but never came to are not among them. */
  readonly read: readonly string[];
  /** Pages of tables and indexes touched. */
  readonly blocks: number;
  /** Rows that scans gave. */
  readonly rows: number;
}

/** Runs a statement under EXPLAIN (ANALYZE, BUFFERS). */
export async function ran(dataSource: DataSource, { text, parameters }: Statement): Promise<Ran> {
  const [answer] = await dataSource.query<{ 'QUERY PLAN': [{ Plan: Node }] }[]>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
    parameters,
  );
  if (answer === undefined) throw new Error('no plan');
  const root = answer['QUERY PLAN'][0].Plan;
  const scans = nodes(root).filter((node) => node['Relation Name'] !== undefined && node['Actual Loops'] > 0);
  return {
    read: [...new Set(scans.map((node) => node['Relation Name'] ?? ''))].sort(),
    blocks: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
    rows: scans.reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0),
  };
}

function nodes(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodes)];
}

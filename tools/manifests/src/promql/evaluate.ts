import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';
import { aggregate, type Grouping } from './aggregate.js';
import { binary, type Value } from './binary.js';
import { durationS } from './durations.js';
import { histogramQuantile } from './histogram-quantile.js';
import { RANGE_FUNCTIONS } from './range-functions.js';
import { NAME, withoutName, type Labels, type Sample, type Series, type Store } from './series.js';

/** A sample counts as the present one for so long. */
const LOOKBACK_S = 300;

type Matcher = (labels: Labels) => boolean;

/**
 * The part of PromQL that our rules use, evaluated at a moment in seconds over series held in memory: selectors, offset,
 * `rate`, `increase`, `absent`, `time`, `histogram_quantile`, `sum`, `max`, `min`, `count`, arithmetic, comparisons, `and`,
 * `or`, `unless`, `on`. Meaning as in the Prometheus documentation, Querying. Throws for an expression that cannot be parsed
 * or needs more than that.
 */
export function evaluate(expression: string, store: Store, atS: number): Value {
  const root = parser.parse(expression).topNode.firstChild;
  if (root === null) throw new Error('expected an expression, received nothing');
  return new Evaluation(expression, store, atS).valueOf(root);
}

/** The names of the metrics that an expression reads. */
export function metricsIn(expression: string): string[] {
  const names = new Set<string>();
  parser.parse(expression).iterate({
    enter: ({ node }) => {
      if (node.name === '⚠') throw new Error(`cannot be parsed: ${expression}`);
      if (node.name !== 'VectorSelector') return;
      const name = node.getChild('Identifier');
      if (name !== null) names.add(expression.slice(name.from, name.to));
    },
  });
  return [...names];
}

class Evaluation {
  constructor(
    private readonly expression: string,
    private readonly store: Store,
    private readonly atS: number,
  ) {}

  valueOf(node: SyntaxNode): Value {
    switch (node.name) {
      case 'NumberDurationLiteral':
        return Number(this.text(node));
      case 'ParenExpr':
        return this.valueOf(child(node, 0));
      case 'VectorSelector':
        return this.present(node, this.atS);
      case 'OffsetExpr':
        return this.present(child(node, 0), this.atS - durationS(this.text(node.lastChild as SyntaxNode)));
      case 'BinaryExpr':
        return this.binary(node);
      case 'AggregateExpr':
        return this.aggregate(node);
      case 'FunctionCall':
        return this.call(node);
      default:
        throw new Error(`${node.name} is not supported: ${this.text(node)}`);
    }
  }

  private binary(node: SyntaxNode): Value {
    const parts = children(node);
    const [left, operator, ...rest] = parts as [SyntaxNode, SyntaxNode, ...SyntaxNode[]];
    const modifier = rest.find(({ name }) => name === 'MatchingModifierClause');
    const right = rest.at(-1) as SyntaxNode;
    const on = modifier === undefined ? undefined : this.names(modifier);
    if (modifier !== undefined && modifier.getChild('On') === null)
      throw new Error(`only on () is supported: ${this.text(modifier)}`);
    return binary(operator.name, this.valueOf(left), this.valueOf(right), on);
  }

  private aggregate(node: SyntaxNode): Sample[] {
    const operator = this.text(child(node, 0));
    const modifier = node.getChild('AggregateModifier');
    const grouping: Grouping = {
      kind: modifier?.getChild('Without') ? 'without' : 'by',
      labels: modifier === null ? [] : this.names(modifier),
    };
    const [argument] = children(node.getChild('FunctionCallBody') as SyntaxNode);
    return aggregate(operator, grouping, this.vector(argument as SyntaxNode));
  }

  private call(node: SyntaxNode): Value {
    const name = this.text(child(node, 0));
    const args = children(node.getChild('FunctionCallBody') as SyntaxNode);
    const [first, second] = args;
    if (name === 'time') return this.atS;
    if (first === undefined) throw new Error(`${name} needs an argument`);
    if (name === 'absent') return this.absent(first);
    if (name === 'histogram_quantile' && second !== undefined)
      return histogramQuantile(this.valueOf(first) as number, this.vector(second));
    const overRange = RANGE_FUNCTIONS[name];
    if (overRange === undefined) throw new Error(`function ${name} is not supported`);
    const rangeS = durationS(this.text(first.lastChild as SyntaxNode));
    const range = { fromS: this.atS - rangeS, toS: this.atS };
    return this.selected(child(first, 0)).flatMap((series) => {
      const value = overRange(this.samplesIn(series, range), range);
      return value === undefined ? [] : [{ labels: withoutName(series.labels), value }];
    });
  }

  /** One sample with the labels that the selector asks to be equal, where it finds nothing. */
  private absent(node: SyntaxNode): Sample[] {
    if (this.vector(node).length > 0) return [];
    const labels: Record<string, string> = {};
    for (const matcher of node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []) {
      const [name, operator, value] = children(matcher) as [SyntaxNode, SyntaxNode, SyntaxNode];
      if (this.text(operator) === '=') labels[this.text(name)] = this.string(value);
    }
    return [{ labels, value: 1 }];
  }

  private present(selector: SyntaxNode, atS: number): Sample[] {
    return this.selected(selector).flatMap((series) => {
      const sample = this.samplesIn(series, { fromS: atS - LOOKBACK_S, toS: atS }).at(-1);
      return sample === undefined ? [] : [{ labels: series.labels, value: sample.value }];
    });
  }

  private selected(selector: SyntaxNode): Series[] {
    const matchers = this.matchers(selector);
    return this.store.series.filter(({ labels }) => matchers.every((matches) => matches(labels)));
  }

  private matchers(selector: SyntaxNode): Matcher[] {
    const metric = this.text(selector.getChild('Identifier') as SyntaxNode);
    const listed = selector.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
    return [
      (labels) => labels[NAME] === metric,
      ...listed.map((matcher): Matcher => {
        const [name, operator, value] = children(matcher) as [SyntaxNode, SyntaxNode, SyntaxNode];
        return matcherOf(this.text(name), this.text(operator), this.string(value));
      }),
    ];
  }

  /** Left-open, as ranges have been since Prometheus 3. */
  private samplesIn({ values }: Series, { fromS, toS }: { fromS: number; toS: number }) {
    return values.flatMap((value, index) => {
      const atS = index * this.store.intervalS;
      return value === undefined || atS <= fromS || atS > toS ? [] : [{ atS, value }];
    });
  }

  private vector(node: SyntaxNode): readonly Sample[] {
    const value = this.valueOf(node);
    if (typeof value === 'number') throw new Error(`expected a vector, received ${this.text(node)}`);
    return value;
  }

  private names(node: SyntaxNode): string[] {
    return (node.getChild('GroupingLabels')?.getChildren('LabelName') ?? []).map((label) => this.text(label));
  }

  private string(node: SyntaxNode): string {
    return this.text(node).slice(1, -1);
  }

  private text({ from, to }: SyntaxNode): string {
    return this.expression.slice(from, to);
  }
}

function matcherOf(name: string, operator: string, value: string): Matcher {
  const whole = new RegExp(`^(?:${value})$`);
  const of = (labels: Labels) => labels[name] ?? '';
  switch (operator) {
    case '=':
      return (labels) => of(labels) === value;
    case '!=':
      return (labels) => of(labels) !== value;
    case '=~':
      return (labels) => whole.test(of(labels));
    case '!~':
      return (labels) => !whole.test(of(labels));
    default:
      throw new Error(`matcher ${operator} is not supported`);
  }
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let one = node.firstChild; one !== null; one = one.nextSibling) found.push(one);
  return found;
}

function child(node: SyntaxNode, index: number): SyntaxNode {
  const found = children(node)[index];
  if (found === undefined) throw new Error(`${node.name} is not whole`);
  return found;
}

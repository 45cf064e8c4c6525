/** What a policy may be called: it stands before `@version` in every run. */
export const POLICY_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const MAX_POLICY_NAME = 64;
export const MAX_POLICY_VERSION = 1_000_000;

/** A policy's name and version apart. */
export interface PolicyRef {
  readonly name: string;
  readonly version: number;
}

/** `default-swing@1`: how runs name the policy they used. */
export function policyLabel({ name, version }: PolicyRef): string {
  return `${name}@${version}`;
}

/** Undefined for a text that is no label. */
export function parsePolicyLabel(text: string): PolicyRef | undefined {
  const [name = '', digits = '', ...rest] = text.split('@');
  const version = /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : Number.NaN;
  return isPolicyName(name) && version <= MAX_POLICY_VERSION && rest.length === 0
    ? { name, version }
    : undefined;
}

export function isPolicyName(text: string): boolean {
  return text.length <= MAX_POLICY_NAME && POLICY_NAME.test(text);
}

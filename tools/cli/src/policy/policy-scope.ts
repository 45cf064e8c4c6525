import { isMode, isUniverseName, MODES, type Mode } from '@tapedeck/contracts';

/** Whose policies a command is about. */
export interface PolicyScopeOptions {
  readonly universe?: string;
  readonly mode?: string;
}

/** Collects what is wrong with a universe or mode; whatever is left out is no problem here. */
export function scopeProblems({ universe, mode }: PolicyScopeOptions): string[] {
  return [
    ...(universe === undefined || isUniverseName(universe)
      ? []
      : [`--universe: expected the name of a universe, received ${universe}`]),
    ...(mode === undefined || isMode(mode)
      ? []
      : [`--mode: expected one of ${MODES.join(', ')}, received ${mode}`]),
  ];
}

/** The mode of options that had no problem. */
export function modeOf({ mode }: PolicyScopeOptions): Mode | undefined {
  return mode !== undefined && isMode(mode) ? mode : undefined;
}

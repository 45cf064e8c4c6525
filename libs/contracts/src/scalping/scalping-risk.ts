import { IsFigure } from '../figure.validator.js';

/** How setups are sized. */
export class ScalpingRisk {
  /** In the currency of the prices. */
  @IsFigure({ above: 0 })
  equity!: number;

  /** Share of the equity that one setup may lose from entry to stop. */
  @IsFigure({ above: 0 })
  riskPerTradeRatio!: number;

  /** Largest position as a share of the equity: close stops would otherwise call for many times the equity. */
  @IsFigure({ above: 0 })
  maxPositionRatio!: number;
}

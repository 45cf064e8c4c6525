import type { Type } from '@nestjs/common';
import { PortfolioModule } from '@tapedeck/portfolio';
import { DashboardModule } from '@tapedeck/dashboard';
import { TopPicksModule } from '@tapedeck/top-picks';

/** The services whose past can be computed, by name: modules that export SnapshotJobs and run nothing by themselves. */
export const BACKFILL_SERVICES: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['top-picks', TopPicksModule],
  ['portfolio', PortfolioModule],
  ['dashboard', DashboardModule],
]);

/** Services without a past to compute, and why. */
export const NO_PAST: ReadonlyMap<string, string> = new Map([
  ['sr-levels', 'history keeps no levels: those of any moment can be computed again from its bars'],
  ['scalping', 'it is live only: history keeps none of it, and a setup of a past minute serves nobody'],
]);

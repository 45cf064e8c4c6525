import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type TapedeckConfig } from '@tapedeck/platform';
import { TopPicksModule } from '@tapedeck/top-picks';

/** The services' own parts without their schedules and without a management port. */
@Module({})
export class BackfillModule {
  static forRoot(config: TapedeckConfig): DynamicModule {
    return {
      module: BackfillModule,
      imports: [PlatformModule.forRoot('backfill', config, { management: false }), TopPicksModule],
    };
  }
}

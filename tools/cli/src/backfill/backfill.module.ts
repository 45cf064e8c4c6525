import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { PlatformModule, type TapedeckConfig } from '@tapedeck/platform';

/** A service's own parts without its schedule and without a management port. */
@Module({})
export class BackfillModule {
  static forRoot(config: TapedeckConfig, service: Type): DynamicModule {
    return {
      module: BackfillModule,
      imports: [PlatformModule.forRoot('backfill', config, { management: false }), service],
    };
  }
}

import { Global, Module } from '@nestjs/common';
import { marketClockProvider } from './market-clock.provider.js';

@Global()
@Module({ providers: [marketClockProvider], exports: [marketClockProvider] })
export class ClockModule {}

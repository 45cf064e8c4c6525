import { Module } from '@nestjs/common';
import { BarsService } from './bars.service.js';
import { InstrumentsService } from './instruments.service.js';
import { MarketAccess } from './market-access.js';
import { MarketController } from './market.controller.js';

/** Instruments and bars, as the services see them. */
@Module({ controllers: [MarketController], providers: [MarketAccess, InstrumentsService, BarsService] })
export class MarketModule {}

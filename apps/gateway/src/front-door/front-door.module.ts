import { Module } from '@nestjs/common';
import { ReadyAnswers } from './ready-answers.js';

/** What is answered ahead of the framework. */
@Module({ providers: [ReadyAnswers], exports: [ReadyAnswers] })
export class FrontDoorModule {}

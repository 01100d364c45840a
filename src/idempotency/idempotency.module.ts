import { Global, Module } from '@nestjs/common';
import { KeptAnswers } from './kept-answers.js';
import { AnswerPurge } from './purge-answers.js';

@Global()
@Module({ providers: [KeptAnswers, AnswerPurge], exports: [KeptAnswers] })
export class IdempotencyModule {}

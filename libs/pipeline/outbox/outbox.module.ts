import { Module } from '@nestjs/common';
import { Outbox } from './outbox';

/** All a feature needs that only has something to tell. */
@Module({ providers: [Outbox], exports: [Outbox] })
export class OutboxModule {}

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock';
import type { Config } from './config/config';
import { TransactionRunner } from './database/transaction-runner';
import { CivilDateScalar } from './graphql/civil-date';
import { Logger } from './logging/logger';
import { Mailer } from './mail/mailer';

/** Injection token of the checked configuration. */
export const CONFIG = Symbol('Config');

export interface PlatformParts {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly mailer?: Mailer;
}

@Global()
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: parts.config },
        { provide: DataSource, useValue: parts.dataSource },
        { provide: Logger, useValue: parts.logger },
        { provide: Clock, useValue: parts.clock ?? new Clock() },
        { provide: Mailer, useValue: parts.mailer ?? new Mailer(parts.config) },
        TransactionRunner,
        CivilDateScalar,
      ],
      exports: [CONFIG, DataSource, Logger, Clock, Mailer, TransactionRunner],
    };
  }
}

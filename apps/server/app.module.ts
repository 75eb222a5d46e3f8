import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccessModule } from '@vigie/access';
import { AdvocacyModule } from '@vigie/advocacy';
import { AggregationModule } from '@vigie/aggregation';
import { AlertsModule } from '@vigie/alerts';
import { CaseworkModule } from '@vigie/casework';
import { CatalogueModule } from '@vigie/catalogue';
import { DirectoryModule } from '@vigie/directory';
import { EvidenceModule } from '@vigie/evidence';
import { ExportsModule } from '@vigie/exports';
import { ImportModule } from '@vigie/import';
import { IntakeModule } from '@vigie/intake';
import { LettersModule } from '@vigie/letters';
import { MonitoringModule } from '@vigie/monitoring';
import { VerbatimsModule } from '@vigie/verbatims';
import { NetworkModule } from '@vigie/network';
import { NotificationsModule } from '@vigie/notifications';
import { PipelineModule } from '@vigie/pipeline';
import { PlatformModule, type PlatformParts } from '@vigie/platform';
import { RemindersModule } from '@vigie/reminders';
import { RetentionModule } from '@vigie/retention';
import { TriageModule } from '@vigie/triage';
import { ExpectedRefusalFilter } from './graphql/expected-refusal.filter';
import { UnstorableInputFilter } from './graphql/unstorable-input.filter';
import { HealthController } from './health/health.controller';

export interface AppParts extends PlatformParts {
  /** For the connections that the pool cannot serve: the queue's and the LISTENs. */
  readonly databaseUrl: string;
}

/** The whole program. A worker is the same but for GraphQL and the pages; an api runs no job. */
@Module({})
export class AppModule {
  static async with(parts: AppParts): Promise<DynamicModule> {
    const features = [CatalogueModule, AccessModule, IntakeModule, ImportModule, CaseworkModule, AggregationModule, MonitoringModule, DirectoryModule, AlertsModule, AdvocacyModule, EvidenceModule, ExportsModule, LettersModule, NotificationsModule, RemindersModule, RetentionModule, TriageModule, NetworkModule, VerbatimsModule];
    const api = parts.config.role === 'worker' ? [] : [(await import('./graphql/graphql-module')).graphqlModule({ production: parts.config.production })];
    return {
      module: AppModule,
      imports: [PlatformModule.with(parts), PipelineModule.with({ databaseUrl: parts.databaseUrl, queueUrl: parts.config.queueUrl, role: parts.config.role }), ...features, ...api],
      controllers: [HealthController],
      providers: [{ provide: APP_FILTER, useClass: ExpectedRefusalFilter }, { provide: APP_FILTER, useClass: UnstorableInputFilter }],
    };
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOB_SCHEMAS, type JobName } from '@vigie/contracts';
import { StartupError } from '@vigie/platform';
import type { EntityManager } from 'typeorm';
import { handledJob, type HandlesJob, type JobAttempt, type JobOutcome } from './job-handler';
import { JOB_NAMES } from './job-settings';

/** A job that no attempt can ever run: it is given up at once. */
export class UnrunnableJob extends Error {
  override readonly name = 'UnrunnableJob';
}

/** Who runs what. The program does not start with a job that nobody, or more than one, runs. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, HandlesJob<JobName>>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws StartupError naming every job with no handler or several */
  onModuleInit(): void {
    const found = JOB_NAMES.map((name) => ({ name, handlers: this.handlersOf(name) }));
    const faults = found.filter(({ handlers }) => handlers.length !== 1)
      .map(({ name, handlers }) => (handlers.length === 0 ? `${name} has no handler` : `${name} has ${handlers.length} handlers`));
    if (faults.length > 0) throw new StartupError(`Jobs: ${faults.join('; ')}.`);
    for (const { name, handlers } of found) this.handlers.set(name, handlers[0]!);
  }

  /**
   * @param payload as it lies in the queue
   * @throws UnrunnableJob for a name or payload of another version of the program; else what the handler throws
   */
  async run(name: string, payload: unknown, attempt: JobAttempt): Promise<JobOutcome> {
    const handler = this.handlers.get(name);
    if (!handler) throw new UnrunnableJob(`no handler for ${name}`);
    const parsed = JOB_SCHEMAS[name as JobName].safeParse(payload);
    if (!parsed.success) throw new UnrunnableJob(`malformed payload of ${name}`);
    return handler.handle(parsed.data, attempt);
  }

  /** The jobs that nothing waits for at this moment, as their handlers say. */
  async unwanted(manager: EntityManager): Promise<ReadonlySet<JobName>> {
    const unwanted = new Set<JobName>();
    for (const [name, handler] of this.handlers) if (handler.isWanted && !(await handler.isWanted(manager))) unwanted.add(name as JobName);
    return unwanted;
  }

  private handlersOf(name: JobName): HandlesJob<JobName>[] {
    return this.discovery.getProviders()
      .filter((provider) => provider.metatype && handledJob(provider.metatype) === name && provider.instance)
      .map((provider) => provider.instance as HandlesJob<JobName>);
  }
}

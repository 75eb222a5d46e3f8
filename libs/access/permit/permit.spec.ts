import 'reflect-metadata';
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import type { Viewer } from '../viewer/viewer';
import { assertEveryOperationPermitted } from './assert-every-operation-permitted';
import { declaredOperations } from './declared-operations';
import { Permit } from './permit';
import { refusalFor } from './permit.guard';

@Resolver('Report')
class ReportResolver {
  @Permit('REPORTER', 'NATIONAL')
  @Query(() => String)
  reports(): string { return ''; }

  @Mutation(() => String)
  forgotten(): string { return ''; }

  @ResolveField(() => String, { name: 'author' })
  writtenBy(): string { return ''; }
}

@Permit('ADMIN')
@Controller('admin')
class AdminController {
  @Get('queues')
  queues(): string { return ''; }
}

@Injectable()
class NotAnOperation { run(): void {} }

@Module({ imports: [DiscoveryModule], providers: [ReportResolver, NotAnOperation], controllers: [AdminController] })
class ProgramModule {}

async function operations() {
  const app = await NestFactory.createApplicationContext(ProgramModule, { logger: false });
  const found = declaredOperations(app.get(DiscoveryService));
  await app.close();
  return found;
}

const viewer = (part: Partial<Viewer>) => ({ role: 'REPORTER', secondFactor: 'OFFERED', ...part }) as Viewer;
const code = (...input: Parameters<typeof refusalFor>) => refusalFor(...input)?.extensions.code ?? 'OPEN';

it('finds queries, mutations, field resolvers and routes, with who may call them', async () => {
  expect(await operations()).toEqual([
    { parent: 'GET', name: '/admin/queues', handler: 'AdminController.queues', permissions: ['ADMIN'] },
    { parent: 'Mutation', name: 'forgotten', handler: 'ReportResolver.forgotten', permissions: null },
    { parent: 'Query', name: 'reports', handler: 'ReportResolver.reports', permissions: ['REPORTER', 'NATIONAL'] },
    { parent: 'Report', name: 'author', handler: 'ReportResolver.writtenBy', permissions: null },
  ]);
});

it('refuses a program with an operation or a field resolver that says not who may call it', async () => {
  const all = await operations();
  expect(() => assertEveryOperationPermitted(all)).toThrow(/Mutation\.forgotten \(ReportResolver\.forgotten\), Report\.author/);
  expect(() => assertEveryOperationPermitted(all.filter((operation) => operation.permissions))).not.toThrow();
});

it('refuses a root field of the schema that no known resolver serves', () => {
  const schema = buildSchema('type Query { reports: String, sideDoor: String }');
  const known = [{ parent: 'Query', name: 'reports', handler: 'R.reports', permissions: ['ADMIN'] as const }];
  expect(() => assertEveryOperationPermitted(known, schema)).toThrow(/Query\.sideDoor/);
});

it('opens a door only to whom it names', () => {
  expect(code(null, undefined, false)).toBe('FORBIDDEN');
  expect(code(null, ['ANYONE'], false)).toBe('OPEN');
  expect(code(null, ['SIGNED_IN'], false)).toBe('UNAUTHENTICATED');
  expect(code(viewer({}), ['SIGNED_IN'], false)).toBe('OPEN');
  expect(code(viewer({}), ['NATIONAL'], false)).toBe('FORBIDDEN');
  expect(code(viewer({}), undefined, false)).toBe('FORBIDDEN');
  expect(code(viewer({}), ['NATIONAL', 'REPORTER'], false)).toBe('OPEN');
});

it('lets staff without their second factor do nothing but enrol one', () => {
  const missing = viewer({ role: 'NATIONAL', secondFactor: 'MISSING' });
  expect(code(missing, ['NATIONAL'], false)).toBe('SECOND_FACTOR_REQUIRED');
  expect(code(missing, ['SIGNED_IN'], true)).toBe('OPEN');
});

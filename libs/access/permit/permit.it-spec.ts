import { Controller, Get, Module, Post } from '@nestjs/common';
import { Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aStructure, anAccount, graphqlProgram, layReference, testDatabase, type Browser, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { AccessModule } from '../access.module';
import { CurrentViewer } from '../viewer/current-viewer';
import type { Viewer } from '../viewer/viewer';
import { Permit } from './permit';

@ObjectType()
class Shelf {
  @Field() id!: string;
}

@Resolver(() => Shelf)
class ShelfResolver {
  @Permit('SIGNED_IN')
  @Query(() => [Shelf])
  shelves(): Shelf[] { return [{ id: 'a' }, { id: 'b' }]; }

  @Permit('NATIONAL')
  @ResolveField(() => String, { nullable: true })
  secret(@Parent() shelf: Shelf, @CurrentViewer() viewer: Viewer): string { return `${shelf.id} for ${viewer.role}`; }
}

@Controller('rooms')
class RoomController {
  @Permit('ANYONE')
  @Get('lobby')
  lobby(): string { return 'welcome'; }

  @Permit('ADMIN')
  @Get('vault')
  vault(): string { return 'gold'; }

  @Permit('SIGNED_IN')
  @Post('door')
  door(): string { return 'open'; }
}

@Resolver()
class ForgetfulResolver {
  @Query(() => String)
  forgotten(): string { return 'never said'; }
}

@Module({ providers: [ShelfResolver], controllers: [RoomController] })
class PermittedModule {}

@Module({ providers: [ForgetfulResolver] })
class ForgetfulModule {}

let db: TestDatabase;
let program: GraphqlProgram;
let reporter: Browser;
let national: Browser;
let admin: Browser;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  program = await graphqlProgram(db, { imports: [AccessModule, PermittedModule] });
  const { id: structureId } = await aStructure(db.dataSource);
  reporter = await program.browserOf(await anAccount(db.dataSource, { role: 'REPORTER', structureId }));
  national = await program.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' }));
  admin = await program.browserOf(await anAccount(db.dataSource, { role: 'ADMIN' }));
});
afterAll(async () => { await program.close(); await db.close(); });

it('guards field resolvers as it guards operations', async () => {
  expect((await national.call('{ shelves { id secret } }')).data).toEqual({ shelves: [{ id: 'a', secret: 'a for NATIONAL' }, { id: 'b', secret: 'b for NATIONAL' }] });
  const answer = await reporter.call('{ shelves { id secret } }');
  expect(answer.data).toEqual({ shelves: [{ id: 'a', secret: null }, { id: 'b', secret: null }] });
  expect(answer.errors?.map(({ extensions, message }) => [extensions.code, message])).toEqual(Array(2).fill(['FORBIDDEN', 'Votre compte ne permet pas cette action.']));
  expect(await program.browser().refusal('{ shelves { id } }')).toBe('UNAUTHENTICATED');
});

it('guards routes, with the same words as HTTP answers', async () => {
  const get = async (browser: Browser, path: string) => {
    const response = await browser.fetch(path);
    return [response.status, response.status === 200 ? await response.text() : ((await response.json()) as { code: string }).code];
  };
  expect(await get(program.browser(), '/rooms/lobby')).toEqual([200, 'welcome']);
  expect(await get(program.browser(), '/rooms/vault')).toEqual([401, 'UNAUTHENTICATED']);
  expect(await get(reporter, '/rooms/vault')).toEqual([403, 'FORBIDDEN']);
  expect(await get(admin, '/rooms/vault')).toEqual([200, 'gold']);
});

it('lets a route be changed only by a request that another site cannot send', async () => {
  expect((await reporter.fetch('/rooms/door', { method: 'POST' })).status).toBe(403);
  expect((await reporter.fetch('/rooms/door', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  expect((await reporter.fetch('/rooms/door', { method: 'POST', headers: { 'x-vigie-request': '1' } })).status).toBe(201);
});

it('does not let a program start with an operation that says not who may call it', async () => {
  await expect(graphqlProgram(db, { imports: [AccessModule, ForgetfulModule] })).rejects.toThrow(/Query\.forgotten \(ForgetfulResolver\.forgotten\)/);
});

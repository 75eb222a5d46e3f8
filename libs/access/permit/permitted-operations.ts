import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { assertEveryOperationPermitted } from './assert-every-operation-permitted';
import { declaredOperations, type DeclaredOperation } from './declared-operations';

/** The operations of this program and who may call them; checked once at boot. */
@Injectable()
export class PermittedOperations implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly modules: ModuleRef,
  ) {}

  list(): DeclaredOperation[] {
    return declaredOperations(this.discovery);
  }

  /** @throws StartupError when an operation says not who may call it */
  onApplicationBootstrap(): void {
    assertEveryOperationPermitted(this.list(), this.schema());
  }

  /** A worker has no GraphQL. */
  private schema(): GraphQLSchema | undefined {
    try {
      return this.modules.get(GraphQLSchemaHost, { strict: false }).schema;
    } catch {
      return undefined;
    }
  }
}

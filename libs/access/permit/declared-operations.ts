import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { type DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_PROPERTY_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { PERMISSIONS_KEY, type Permission } from './permit';

/** One thing a request can reach, with who may; `permissions` is null when nobody said. */
export interface DeclaredOperation {
  /** `Query`, `Mutation`, `Subscription`, the type a field resolver completes, or an HTTP verb. */
  readonly parent: string;
  /** Field name, or path of a route. */
  readonly name: string;
  /** `Class.method`, to find it in the code. */
  readonly handler: string;
  readonly permissions: readonly Permission[] | null;
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

type Callable = (...input: never[]) => unknown;

/** Every GraphQL operation, field resolver and HTTP route of the running program. */
export function declaredOperations(discovery: DiscoveryService): DeclaredOperation[] {
  const scanner = new MetadataScanner();
  const found = new Map<string, DeclaredOperation>();
  for (const wrapper of [...discovery.getProviders(), ...discovery.getControllers()]) {
    const type = wrapper.metatype;
    if (typeof type !== 'function' || !type.prototype || wrapper.isNotMetatype) continue;
    for (const method of scanner.getAllMethodNames(type.prototype as object)) {
      const operation = operationAt(type, method);
      if (operation) found.set(`${operation.handler} ${operation.parent}.${operation.name}`, operation);
    }
  }
  return [...found.values()].sort((a, b) => `${a.parent}.${a.name}`.localeCompare(`${b.parent}.${b.name}`));
}

/** The permission decides as the guard does: the method's own, else its class's. */
function operationAt(type: { name: string; prototype: object }, method: string): DeclaredOperation | null {
  const callback = (type.prototype as Record<string, Callable>)[method];
  if (!callback) return null;
  const place = parentOf(type, callback);
  if (!place) return null;
  const permissions = read<readonly Permission[]>(PERMISSIONS_KEY, callback) ?? read<readonly Permission[]>(PERMISSIONS_KEY, type) ?? null;
  return { ...place, name: place.name ?? method, handler: `${type.name}.${method}`, permissions };
}

function parentOf(type: object, callback: Callable): { parent: string; name: string | undefined } | null {
  const kind = read<string>(RESOLVER_TYPE_METADATA, callback);
  const name = read<string>(RESOLVER_NAME_METADATA, callback);
  if (kind && ROOTS.includes(kind)) return { parent: kind, name };
  if (read<boolean>(RESOLVER_PROPERTY_METADATA, callback)) return { parent: read<string>(RESOLVER_NAME_METADATA, type) ?? 'Field', name };
  const verb = read<RequestMethod>(METHOD_METADATA, callback);
  if (verb === undefined) return null;
  const path = [type, callback].map((place) => String(read(PATH_METADATA, place) ?? '')).join('/');
  return { parent: RequestMethod[verb] ?? 'ALL', name: `/${path}`.replace(/\/{2,}/g, '/') };
}

function read<T>(key: string, target: object): T | undefined {
  return Reflect.getMetadata(key, target) as T | undefined;
}

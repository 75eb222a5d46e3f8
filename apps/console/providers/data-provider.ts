import type { DataProvider, GetListParams, GetListResult, GetOneResult, Identifier, RaRecord } from 'react-admin';

/** How one resource is read. What changes records are mutations with names of their own, called where they are offered. */
export interface ResourceReader<Item extends RaRecord = RaRecord> {
  getList(params: GetListParams & { signal?: AbortSignal }): Promise<{ data: Item[]; total: number }>;
  getOne(id: Identifier, signal?: AbortSignal): Promise<Item>;
}

/** react-admin's provider over typed readers, one a resource. Throws on a resource that has none. */
export function dataProviderOf(readers: Readonly<Record<string, ResourceReader>>): DataProvider {
  const readerOf = (resource: string): ResourceReader => {
    const reader = readers[resource];
    if (!reader) throw new Error(`No reader for the resource « ${resource} »`);
    return reader;
  };
  return {
    supportAbortSignal: true,
    // react-admin lets the caller name the record type; the reader of that resource is what decides it.
    getList: async <Item extends RaRecord>(resource: string, params: GetListParams & { signal?: AbortSignal }) =>
      (await readerOf(resource).getList(params)) as unknown as GetListResult<Item>,
    getOne: async <Item extends RaRecord>(resource: string, params: { id: Identifier; signal?: AbortSignal }) =>
      ({ data: await readerOf(resource).getOne(params.id, params.signal) }) as unknown as GetOneResult<Item>,
    getMany: async <Item extends RaRecord>(resource: string, params: { ids: Identifier[]; signal?: AbortSignal }) =>
      ({ data: await Promise.all(params.ids.map((id) => readerOf(resource).getOne(id, params.signal))) }) as unknown as { data: Item[] },
    getManyReference: (resource) => refuse('getManyReference', resource),
    create: (resource) => refuse('create', resource),
    update: (resource) => refuse('update', resource),
    updateMany: (resource) => refuse('updateMany', resource),
    delete: (resource) => refuse('delete', resource),
    deleteMany: (resource) => refuse('deleteMany', resource),
  };
}

function refuse(operation: string, resource: string): Promise<never> {
  return Promise.reject(new Error(`The console has no generic « ${operation} » of « ${resource} »`));
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../graphql/request';
import type { VariablesOf } from '../graphql/graphql';
import { AccountsDocument } from './accounts.documents';

export const ACCOUNTS_PER_PAGE = 25;

export type AccountFilter = NonNullable<VariablesOf<typeof AccountsDocument>['filter']>;

/** Accounts the viewer may see: all for operations, those of the structure for its manager. */
export function useAccounts(filter: AccountFilter, page: number) {
  return useQuery({
    queryKey: ['accounts', filter, page],
    queryFn: ({ signal }) => request(AccountsDocument, { filter, page: { page, perPage: ACCOUNTS_PER_PAGE } }, signal),
    placeholderData: keepPreviousData,
  });
}

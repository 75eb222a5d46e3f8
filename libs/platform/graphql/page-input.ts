import { Field, InputType, Int } from '@nestjs/graphql';

/** Which page of a list, counted from 1. */
@InputType()
export class PageInput {
  @Field(() => Int)
  page!: number;

  @Field(() => Int)
  perPage!: number;
}

/** Largest page answered, in rows: more is another page. */
const LARGEST_PAGE = 200;

/** `LIMIT` and `OFFSET` of a page, brought within bounds; the first 25 rows when no page is asked for. */
export function pageBounds(page?: PageInput | null): { readonly limit: number; readonly offset: number } {
  const limit = Math.min(Math.max(page?.perPage ?? 25, 1), LARGEST_PAGE);
  const number = Math.max(page?.page ?? 1, 1);
  return { limit, offset: (number - 1) * limit };
}

import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CASE_TABS, type CaseTab as Tab } from '../read-cases/list-case-files';
import { CaseFile } from './case-file.object';

export const CaseTab = Object.fromEntries(CASE_TABS.map((tab) => [tab, tab])) as { [T in Tab]: T };
registerEnumType(CaseTab, { name: 'CaseTab', description: 'OPEN holds those that expire or wait as well; ALL also what was withdrawn' });

@ObjectType({ description: 'Cases under each tab, the search left out; one may stand under several' })
export class CaseCounts {
  @Field(() => Int) open!: number;
  @Field(() => Int) expiring!: number;
  @Field(() => Int) waiting!: number;
  @Field(() => Int) solved!: number;
  @Field(() => Int) all!: number;
}

@ObjectType()
export class CaseFilePage {
  @Field(() => [CaseFile]) items!: readonly CaseFile[];
  @Field(() => Int) total!: number;
  @Field(() => CaseCounts) counts!: CaseCounts;
}

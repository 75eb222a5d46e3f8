import { Field, ID, InputType } from '@nestjs/graphql';
import type { DirectoryEntryDraft, DirectorySection as Section } from '@vigie/contracts';
import type { Correction } from '../propose-correction/propose-correction';
import type { EntryCriteria } from '../read-directory/read-directory';
import { DirectorySection } from './directory.objects';

@InputType()
export class DirectoryEntryInput implements DirectoryEntryDraft {
  @Field(() => DirectorySection) section!: Section;
  @Field() siteCode!: string;
  @Field() topic!: string;
  @Field(() => String, { nullable: true, description: 'Null: the service does not exist here' }) means?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) opening?: string | null;
  @Field(() => String, { nullable: true }) link?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) conditions?: string | null;
  @Field(() => String, { nullable: true }) source?: string | null;
}

@InputType()
export class DirectoryEntryFilter implements EntryCriteria {
  @Field(() => String, { nullable: true }) siteCode?: string | null;
  @Field(() => String, { nullable: true }) departmentCode?: string | null;
  @Field(() => String, { nullable: true }) regionCode?: string | null;
  @Field(() => DirectorySection, { nullable: true }) section?: Section | null;
  @Field(() => String, { nullable: true }) topic?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those to verify again, or only those that are fresh' }) stale?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer may change' }) kept?: boolean | null;
}

@InputType()
export class DirectoryProposalInput implements Correction {
  @Field(() => ID, { nullable: true, description: 'The entry to correct; null for one that is missing' }) entryId?: string | null;
  @Field(() => DirectoryEntryInput) entry!: DirectoryEntryInput;
  @Field(() => String, { nullable: true }) remark?: string | null;
}

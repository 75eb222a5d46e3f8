import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Role } from '../viewer/role';
import { SCOPE_LABELS } from '../messages.fr';
import type { SecondFactor, Viewer } from '../viewer/viewer';

export const SecondFactorState = { READY: 'READY', OFFERED: 'OFFERED', MISSING: 'MISSING' } as const satisfies { readonly [S in SecondFactor]: S };

registerEnumType(Role, { name: 'Role' });
registerEnumType(SecondFactorState, {
  name: 'SecondFactorState',
  valuesMap: {
    READY: { description: 'One is enrolled.' },
    OFFERED: { description: 'One may be enrolled.' },
    MISSING: { description: 'One must be enrolled before anything else is permitted.' },
  },
});

@ObjectType('ViewerStructure')
export class ViewerStructureType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Its compact identity in figures.' }) number!: number;
  @Field() name!: string;
  @Field() typeCode!: string;
  @Field() departmentCode!: string;
  @Field() regionCode!: string;
  @Field(() => String, { nullable: true }) siteCode!: string | null;
}

@ObjectType('ViewerFederation')
export class ViewerFederationType {
  @Field(() => ID) code!: string;
  @Field() name!: string;
  @Field(() => [String]) regionCodes!: readonly string[];
}

@ObjectType('Viewer', { description: 'Who is signed in.' })
export class ViewerType {
  @Field(() => ID) id!: string;
  @Field() email!: string;
  @Field() displayName!: string;
  @Field(() => Role) role!: Role;
  @Field({ description: 'What the account sees, as people say it.' }) scopeLabel!: string;
  @Field() demo!: boolean;
  @Field(() => SecondFactorState) secondFactor!: SecondFactor;
  @Field(() => ViewerStructureType, { nullable: true }) structure!: ViewerStructureType | null;
  @Field(() => ViewerFederationType, { nullable: true }) federation!: ViewerFederationType | null;
}

export function viewerType(viewer: Viewer): ViewerType {
  const { account, role, secondFactor, structure, federation } = viewer;
  return { ...account, role, secondFactor, structure, federation, scopeLabel: SCOPE_LABELS[role](structure?.name ?? federation?.name ?? '') };
}

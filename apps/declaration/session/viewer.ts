import { graphql, type ResultOf } from '../graphql/graphql';

export const ME = graphql(`
  query Me {
    me { id displayName email role demo scopeLabel structure { id name typeCode siteCode departmentCode } }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof ME>['me']>;
export type ReportingViewer = Viewer & { readonly structure: NonNullable<Viewer['structure']> };

/** True for those who report: the members of a structure. Federation staff and administrators have the console. */
export const canReport = (viewer: Viewer): viewer is ReportingViewer =>
  viewer.structure !== null && (viewer.role === 'REPORTER' || viewer.role === 'STRUCTURE_MANAGER');

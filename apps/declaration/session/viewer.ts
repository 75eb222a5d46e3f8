import { graphql, type ResultOf } from '../graphql/graphql';

/** What the app knows of whoever is signed in. */
export const VIEWER_FIELDS = graphql(`
  fragment ViewerFields on Viewer { id displayName email role demo structure { id name siteCode } }
`);

export const ME = graphql(`query Me { me { ...ViewerFields } }`, [VIEWER_FIELDS]);

export type Viewer = ResultOf<typeof VIEWER_FIELDS>;
export type ReportingViewer = Viewer & { readonly structure: NonNullable<Viewer['structure']> };

/** True for those who report: the members of a structure. Federation staff and administrators have the console. */
export const canReport = (viewer: Viewer): viewer is ReportingViewer =>
  viewer.structure !== null && (viewer.role === 'REPORTER' || viewer.role === 'STRUCTURE_MANAGER');

import { graphql, type ResultOf } from '../graphql/graphql';

export const UnsolvedListDocument = graphql(`
  query ConsoleUnsolved($siteCode: String!) {
    unsolvedList(siteCode: $siteCode) { siteCode siteName lastMeeting open { caseCode structureName firstOn lastOn rights difficulties } solved { caseCode structureName firstOn lastOn rights difficulties } }
  }
`);
export const RecordMeetingDocument = graphql(`
  mutation RecordPrefectureMeeting($siteCode: String!, $heldOn: Date!) { recordPrefectureMeeting(siteCode: $siteCode, heldOn: $heldOn) { siteCode } }
`);
export type WorkingList = ResultOf<typeof UnsolvedListDocument>['unsolvedList'];
export type ListedCase = WorkingList['open'][number];

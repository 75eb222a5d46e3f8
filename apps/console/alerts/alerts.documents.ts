import { graphql, type ResultOf } from '../graphql/graphql';

export const AlertsDocument = graphql(`
  query ConsoleAlerts($filter: AlertFilter, $page: PageInput) {
    alerts(filter: $filter, page: $page) {
      total
      items {
        id siteCode siteName right difficultyGroup firstWeek lastWeek ended weeks observed expected upper structures held status openedAt
        words { title what since basis }
        seen { week observed expected upper alarm }
      }
    }
  }
`);

/** How many nobody has looked at; for the navigation. */
export const NewAlertsDocument = graphql(`
  query ConsoleNewAlerts { alerts(filter: { statuses: [NEW], held: false }, page: { page: 1, perPage: 1 }) { total } }
`);

/** Where a rise goes on; for the map. */
export const OngoingAlertsDocument = graphql(`
  query ConsoleOngoingAlerts { alerts(filter: { ongoing: true, held: false, statuses: [NEW, ACKNOWLEDGED, EXPLAINED] }, page: { page: 1, perPage: 100 }) { items { id siteCode departmentCode regionCode } } }
`);

export const AlertDocument = graphql(`
  query ConsoleAlert($id: ID!) {
    alert(id: $id) {
      id siteCode siteName departmentCode regionCode right difficultyGroup firstWeek lastWeek watchedUntil ended weeks observed expected upper structures held status moves revision openedAt settingsRevision
      settings { minimumStructures largestShare falseDiscoveryRate }
      words { title what since confidence method basis }
      echoes { right difficultyGroup label }
      seen { week observed expected upper completeness alarm }
      steps { id fromStatus toStatus motive note by own takenAt undoneAt }
    }
  }
`);

export const AcknowledgeAlertDocument = graphql(`
  mutation AcknowledgeAlert($id: ID!, $revision: Int!) { acknowledgeAlert(id: $id, revision: $revision) { __typename ... on AlertChangeRefused { reason message } } }
`);
export const ReopenAlertDocument = graphql(`
  mutation ReopenAlert($id: ID!, $revision: Int!) { reopenAlert(id: $id, revision: $revision) { __typename ... on AlertChangeRefused { reason message } } }
`);
export const ExplainAlertDocument = graphql(`
  mutation ExplainAlert($id: ID!, $revision: Int!, $motive: AlertExplanation!, $note: String) {
    explainAlert(id: $id, revision: $revision, motive: $motive, note: $note) { __typename ... on AlertChangeRefused { reason message } }
  }
`);
export const CloseAlertDocument = graphql(`
  mutation CloseAlert($id: ID!, $revision: Int!, $motive: AlertClosure!, $note: String) {
    closeAlert(id: $id, revision: $revision, motive: $motive, note: $note) { __typename ... on AlertChangeRefused { reason message } }
  }
`);
export const UndoAlertStepDocument = graphql(`
  mutation UndoAlertStep($id: ID!, $revision: Int!) { undoAlertStep(id: $id, revision: $revision) { __typename ... on AlertChangeRefused { reason message } } }
`);

export type ListedAlert = ResultOf<typeof AlertsDocument>['alerts']['items'][number];
export type ShownAlert = ResultOf<typeof AlertDocument>['alert'];
export type AlertStatus = ShownAlert['status'];

import { graphql, type ResultOf } from '../graphql/graphql';

const ANOMALY = graphql(`
  fragment AnomalyFields on Anomaly {
    id name description status moves revision updatedAt
    weight { reports structures witnesses firstSeen spread { departmentCode reports witnesses } }
    steps { id toStatus note by takenAt }
  }
`);

export const AnomaliesDocument = graphql(`query ConsoleAnomalies { anomalies { ...AnomalyFields } }`, [ANOMALY]);
export const AnomalyDocument = graphql(`query ConsoleAnomaly($id: ID!) { anomaly(id: $id) { ...AnomalyFields } }`, [ANOMALY]);
export const SaveAnomalyDocument = graphql(`
  mutation SaveAnomaly($anomaly: AnomalyInput!, $existing: ExistingAnomaly) {
    saveAnomaly(anomaly: $anomaly, existing: $existing) { __typename ... on AnomalyKept { anomaly { id } } ... on AnomalyRefused { message } }
  }
`);
export const MoveAnomalyDocument = graphql(`
  mutation MoveAnomaly($id: ID!, $revision: Int!, $to: AnomalyStatus!, $note: String) {
    moveAnomaly(id: $id, revision: $revision, to: $to, note: $note) { __typename ... on AnomalyRefused { message } }
  }
`);

export type ShownAnomaly = ResultOf<typeof ANOMALY>;
export type AnomalyStatus = ShownAnomaly['status'];

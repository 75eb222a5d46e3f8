import { graphql, type ResultOf } from '../graphql/graphql';

const SETTINGS = graphql(`
  fragment SurgeSettingsFields on SurgeSettings { minimumStructures largestShare falseDiscoveryRate leastCases weeks leastCompleteness endsAfter historyWeeks yearsCompared }
`);

const KEPT = graphql(`
  fragment SurgeSettingsKeptFields on SurgeSettingsKept {
    revision
    settings { ...SurgeSettingsFields }
    original { ...SurgeSettingsFields }
    versions { revision reason savedByName savedAt settings { ...SurgeSettingsFields } }
  }
`, [SETTINGS]);

export const ThresholdsDocument = graphql(`query ConsoleThresholds { surgeSettings { ...SurgeSettingsKeptFields } }`, [KEPT]);

export const TryThresholdsDocument = graphql(`
  mutation TryThresholds($settings: SurgeSettingsInput!) {
    trySurgeSettings(settings: $settings) { __typename ... on SurgeTrial { id } ... on SurgeSettingsRefused { message } }
  }
`);

export const ThresholdTrialDocument = graphql(`
  query ConsoleThresholdTrial($id: ID!) {
    surgeTrial(id: $id) { id state result { weeks firstWeek lastWeek series now { told held } wished { told held } } }
  }
`);

export const SaveThresholdsDocument = graphql(`
  mutation SaveThresholds($revision: Int!, $settings: SurgeSettingsInput!, $reason: String!) {
    saveSurgeSettings(revision: $revision, settings: $settings, reason: $reason) {
      __typename
      ... on SurgeSettingsKept { ...SurgeSettingsKeptFields }
      ... on SurgeSettingsRefused { message setting }
    }
  }
`, [KEPT]);

export type KeptThresholds = ResultOf<typeof KEPT>;
export type Trial = ResultOf<typeof ThresholdTrialDocument>['surgeTrial'];

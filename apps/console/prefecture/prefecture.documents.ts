import { graphql, type ResultOf } from '../graphql/graphql';

/** What is measured at a préfecture, what came of the path, and the circles its services send people in. */
export const PrefectureDocument = graphql(`
  query ConsolePrefecture($input: PrefectureInput!, $circles: SiteCirclesInput!) {
    prefectureFigures(input: $input) {
      siteCode from to reports structures
      measures { metric unit base caution site { value n part low high } region { value n part low high } nation { value n part low high } }
      path { channel tried answered outcomes { outcome reports structures } }
    }
    siteCircles(input: $circles) { cases circling circles { words cases structures turns } }
  }
`);

/** Its difficulties and rights, beside those of its region, and its months. */
export const PrefectureReportsDocument = graphql(`
  query ConsolePrefectureReports($difficulties: BreakdownInput!, $rights: BreakdownInput!, $regionDifficulties: BreakdownInput!, $regionRights: BreakdownInput!, $open: TrendInput!, $solved: TrendInput!) {
    difficulties: breakdown(input: $difficulties) { n rows { code reports share low high } }
    rights: breakdown(input: $rights) { n rows { code reports share low high } }
    regionDifficulties: breakdown(input: $regionDifficulties) { n rows { code share } }
    regionRights: breakdown(input: $regionRights) { n rows { code share } }
    open: trend(input: $open) { n points { period reports } }
    solved: trend(input: $solved) { n points { period reports } }
  }
`);

/** The difficulties and rights of the nation, for who may count it: apart, one answer would cost more than one may ask. */
export const NationReportsDocument = graphql(`
  query ConsolePrefectureNation($difficulties: BreakdownInput!, $rights: BreakdownInput!) {
    difficulties: breakdown(input: $difficulties) { n rows { code share } }
    rights: breakdown(input: $rights) { n rows { code share } }
  }
`);

/** What is known of how it is reached, what expires soon, what rose there and which letters named it. */
export const PrefectureSurroundingsDocument = graphql(`
  query ConsolePrefectureSurroundings($siteCode: ID!, $site: String!, $alerts: AlertFilter!, $region: String!) {
    directory(siteCode: $siteCode) { entries { id section topic means opening link phone email source verifier verifiedOn stale } }
    alerts(filter: $alerts, page: { page: 1, perPage: 20 }) { total items { id firstWeek ended held status words { title since } } }
    dossiers(filter: { namesSite: $site }, page: { page: 1, perPage: 20 }) { total items { id number title territory from to status sentOn reference answeredOn } }
    expiryWave(days: 60, region: $region) { until sites { siteCode filed notFiled pressing } }
  }
`);

export type PrefectureAnswer = ResultOf<typeof PrefectureDocument>;
export type PrefectureMeasure = PrefectureAnswer['prefectureFigures']['measures'][number];
export type PathStep = PrefectureAnswer['prefectureFigures']['path'][number];
export type ReportsAnswer = ResultOf<typeof PrefectureReportsDocument>;
export type NationAnswer = ResultOf<typeof NationReportsDocument>;
export type Surroundings = ResultOf<typeof PrefectureSurroundingsDocument>;
export type DirectoryEntry = Surroundings['directory']['entries'][number];

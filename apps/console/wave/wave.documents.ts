import { graphql, type ResultOf } from '../graphql/graphql';

export const ExpiryWaveDocument = graphql(`
  query ConsoleExpiryWave($days: Int!) {
    expiryWave(days: $days) {
      today until cases filed notFiled
      weeks { from to filed notFiled }
      sites { siteCode departmentCode filed notFiled pressing }
    }
  }
`);

export type Wave = ResultOf<typeof ExpiryWaveDocument>['expiryWave'];
export type WaveWeek = Wave['weeks'][number];
export type WaveSite = Wave['sites'][number];

import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';

const ANOMALIES = graphql(`query Anomalies { anomalies { id name description status mine } }`);
const ME_TOO = graphql(`mutation MeToo($anomalyId: ID!, $said: Boolean!) { sayMeToo(anomalyId: $anomalyId, said: $said) }`);

export type Anomaly = ResultOf<typeof ANOMALIES>['anomalies'][number];

/** @throws RequestFailure, as the one below */
export const readAnomalies = async (): Promise<readonly Anomaly[]> => (await request(ANOMALIES, {})).anomalies;
export const sayMeToo = async (anomalyId: string, said: boolean): Promise<boolean> => (await request(ME_TOO, { anomalyId, said })).sayMeToo;

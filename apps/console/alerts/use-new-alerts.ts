import { useQuery } from '@tanstack/react-query';
import { request } from '../graphql/request';
import { opens } from '../session/permissions';
import type { Role } from '../session/viewer';
import { NewAlertsDocument } from './alerts.documents';

/** Alerts come once a night; a colleague may take one up at any time. */
const REFRESH_MS = 5 * 60_000;

/** How many alerts nobody has looked at; 0 for who watches none, and until it is known. */
export function useNewAlerts(role: Role): number {
  const { data } = useQuery({ queryKey: ['new-alerts'], queryFn: ({ signal }) => request(NewAlertsDocument, {}, signal), enabled: opens(role, 'alertes'), refetchInterval: REFRESH_MS });
  return data?.alerts.total ?? 0;
}

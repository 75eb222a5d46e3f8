import type { ReactNode } from 'react';
import { AccessDeniedPage } from '../layout/pages-of-last-resort';
import { opens, type Page } from './permissions';
import { useViewer } from './viewer';

/** A page for some roles; the others are told so rather than shown what the server would refuse. */
export function Guarded({ page, children }: { page: Page; children: ReactNode }) {
  return opens(useViewer().role, page) ? children : <AccessDeniedPage />;
}

import type { CaseRoute } from '../routing/case-routes';
import type { ReportingViewer } from '../session/viewer';
import { CorrectionPage } from './correction/correction-page';
import { CaseListPage } from './list/case-list-page';
import { CasePage } from './page/case-page';
import { SolvePage } from './solve/solve-page';
import { StepPage } from './step/step-page';
import './cases.css';

/** The screens of cases, loaded together when the first one is opened. */
export default function CasePages({ route, viewer }: { readonly route: CaseRoute; readonly viewer: ReportingViewer }) {
  switch (route.page) {
    case 'CASES':
      return <CaseListPage tab={route.tab} />;
    case 'CASE':
      return <CasePage key={route.caseCode} caseCode={route.caseCode} />;
    case 'CASE_STEP':
      return <StepPage key={`${route.caseCode} ${route.step}`} caseCode={route.caseCode} step={route.step} viewer={viewer} />;
    case 'CASE_REPORT':
      return <CorrectionPage key={route.reportId} caseCode={route.caseCode} reportId={route.reportId} viewer={viewer} />;
    case 'CASE_SOLVE':
      return <SolvePage key={route.caseCode} caseCode={route.caseCode} />;
  }
}

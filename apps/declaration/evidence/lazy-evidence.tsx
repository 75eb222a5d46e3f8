import { Suspense, type ComponentProps } from 'react';
import { LoadingState } from '@vigie/ui';
import { lazyScreen } from '../shell/lazy-screen';

const Kept = lazyScreen(() => import('./kept/kept-evidence'));
const Section = lazyScreen(() => import('./evidence-section'));

/** The proofs of a place, with all that masks and sends them loaded when they are first shown. */
export function Evidence(place: ComponentProps<typeof Section>) {
  return <Suspense fallback={<LoadingState lines={1} />}><Section {...place} /></Suspense>;
}

/** The same before the report is sent. */
export function EvidenceOfDraft(report: ComponentProps<typeof Kept>) {
  return <Suspense fallback={<LoadingState lines={1} />}><Kept {...report} /></Suspense>;
}

import { useEffect } from 'react';
import { Banner, Button, EmptyState, ErrorState, LoadingState } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { go, goBack } from '../routing/address';
import type { ReportingViewer } from '../session/viewer';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { preloadGenerators } from './download/make-file';
import { useMaterial } from './facts/use-material';
import { LetterWorkshop } from './letter-workshop';
import { text } from './messages.fr';
import './letters.css';

/** What the person gets back: letters made on this device from what the structure reported. */
export default function LettersPage({ caseCode, viewer }: { readonly caseCode: string; readonly viewer: ReportingViewer }) {
  const { material, status, again } = useMaterial(caseCode, viewer.structure.name);
  useEffect(preloadGenerators, []);
  return (
    <Page wide offline="READABLE" start={<Button variant="quiet" className="back-button" onClick={() => goBack({ page: 'HOME' })}><Icon name="back" />{text.back}</Button>}>
      <ScreenHeading title={text.title}><p>{text.caseOf(caseCode)}</p></ScreenHeading>
      {status === 'FAILED' && material && <Banner tone="warning">{text.stale}</Banner>}
      {material && <LetterWorkshop key={caseCode} material={material} />}
      {!material && status === 'READING' && <LoadingState label={text.loading} lines={6} />}
      {!material && status === 'FAILED' && <ErrorState title={text.failed} onRetry={again}>{text.failedBody}</ErrorState>}
      {!material && status === 'MISSING' && <EmptyState title={text.missing} action={<Button onClick={() => go({ page: 'HOME' })}>{text.home}</Button>}>{text.missingBody}</EmptyState>}
    </Page>
  );
}

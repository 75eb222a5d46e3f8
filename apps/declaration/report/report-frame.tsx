import type { ReactNode } from 'react';
import { Button } from '@vigie/ui';
import { Icon } from '../controls/icon';
import { go, goBack } from '../routing/address';
import { Page } from '../shell/page';
import { text } from './messages.fr';

/** The frame of a report's screens: one step back on the left, out on the right; leaving keeps the draft. */
export function ReportFrame({ children }: { readonly children: ReactNode }) {
  return (
    <Page
      brief
      offline="REPORT"
      start={<Button variant="quiet" className="back-button" onClick={() => goBack({ page: 'HOME' })}><Icon name="back" />{text.steps.back}</Button>}
      actions={<Button variant="quiet" onClick={() => go({ page: 'HOME' })}><Icon name="close" />{text.steps.quit}</Button>}
    >
      {children}
    </Page>
  );
}

import { Suspense } from 'react';
import { LoadingState } from '@vigie/ui';
import { lazyScreen } from '../../shell/lazy-screen';
import type { CaseFile } from '../case-documents';

const Conversations = lazyScreen(() => import('../../messages/conversations-of-case'));

/** The exchange with the federation, loaded once the case itself is shown. */
export function CaseConversations({ file }: { readonly file: CaseFile }) {
  return <Suspense fallback={<LoadingState lines={1} />}><Conversations file={file} /></Suspense>;
}

import { Component, type ReactNode } from 'react';
import { ErrorState } from '@vigie/ui';
import { text } from './messages.fr';

interface State { readonly failure: 'NONE' | 'LOADING' | 'BROKEN' }

/** A chunk that does not arrive is the network's doing, or that of a release since the page was opened: it is asked for anew with the page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: 'NONE' };

  static getDerivedStateFromError(error: unknown): State {
    const loading = error instanceof TypeError && /import|module|fetch/i.test(error.message);
    return { failure: loading ? 'LOADING' : 'BROKEN' };
  }

  override render() {
    if (this.state.failure === 'NONE') return this.props.children;
    const loading = this.state.failure === 'LOADING';
    return (
      <main className="page-content">
        <h1 className="vg-hidden">Vigie</h1>
        <ErrorState title={loading ? text.loadFailed : text.brokenTitle} onRetry={() => window.location.reload()}>
          {loading ? text.loadFailedBody : text.brokenBody}
        </ErrorState>
      </main>
    );
  }
}

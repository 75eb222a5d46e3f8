import type { ReactNode } from 'react';
import { Button } from '../form/button';
import { messages } from '../messages.fr';
import styles from './status.module.css';

/**
 * A message read out when it changes. Keep it mounted and change its children: a live region that appears
 * together with its text is often not read.
 */
export function StatusMessage({ tone = 'info', children }: { readonly tone?: 'info' | 'success' | 'warning' | 'danger'; readonly children?: ReactNode }) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={styles.message} data-tone={tone} data-empty={children ? undefined : true}>
      {children}
    </div>
  );
}

/** Something is on its way; `lines` grey bars keep the place it will take. */
export function LoadingState({ label = messages.loading, lines = 3 }: { readonly label?: string; readonly lines?: number }) {
  return (
    <div role="status" className={styles.loading}>
      <span className="vg-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => <span key={line} className={styles.bar} aria-hidden="true" />)}
    </div>
  );
}

/** Nothing here, and what one can do about it. */
export function EmptyState({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.detail}>{children}</div>}
      {action}
    </div>
  );
}

/** It failed: what is known, and a way to try again. */
export function ErrorState({ title, children, onRetry }: { readonly title: string; readonly children?: ReactNode; readonly onRetry?: () => void }) {
  return (
    <div role="alert" className={styles.state} data-tone="danger">
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.detail}>{children}</div>}
      {onRetry && <Button variant="secondary" onClick={onRetry}>{messages.retry}</Button>}
    </div>
  );
}

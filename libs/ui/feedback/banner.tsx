import type { ReactNode } from 'react';
import { messages } from '../messages.fr';
import styles from './banner.module.css';

/** A sober strip across the page. `tone` colours it; its words say what it is. */
export function Banner({ tone = 'info', title, children }: { readonly tone?: 'info' | 'warning' | 'danger' | 'success'; readonly title?: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.banner} data-tone={tone}>
      {title && <strong>{title}</strong>}
      {children && <span>{children}</span>}
    </div>
  );
}

/** Says on every screen that the figures are invented. */
export const DemoBanner = () => <Banner tone="warning" title={messages.demo}>{messages.demoDetail}</Banner>;

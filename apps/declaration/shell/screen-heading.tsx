import { useEffect, useRef, type ReactNode } from 'react';
import './screen-heading.css';

/** The first screen of a visit leaves the focus where the browser puts it; later ones take it. */
let visited = false;

/**
 * The heading of a screen. It names the tab, and takes the focus when the screen replaces another, so that a
 * keyboard or a screen reader starts at the top. Give each screen its own `key`.
 */
export function ScreenHeading({ title, before, children }: { readonly title: string; readonly before?: ReactNode; readonly children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Vigie`;
    if (visited) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    visited = true;
  }, [title]);
  return (
    <div className="screen-heading">
      <h1 ref={heading} tabIndex={-1}>{before}{title}</h1>
      {children}
    </div>
  );
}

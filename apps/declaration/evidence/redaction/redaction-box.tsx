import type { KeyboardEvent, RefObject } from 'react';
import { text } from '../messages.fr';
import type { Box } from './boxes';
import type { RedactionAct } from './redaction';
import { useDrag } from './use-drag';

/** How far one press of an arrow goes, as a fraction of the image. */
const STEP = 0.02;

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

interface RedactionBoxProps {
  readonly box: Box;
  readonly rank: number;
  readonly selected: boolean;
  readonly surface: RefObject<HTMLElement | null>;
  readonly describedBy: string;
  readonly act: (act: RedactionAct) => void;
  readonly onSelect: () => void;
  readonly onRemove: () => void;
}

const percent = (fraction: number): number => Math.round(fraction * 100);
const share = (fraction: number): string => `${fraction * 100}%`;

/** One mask: dragged by its middle, sized by its corner, or both by the arrows once it has the focus. */
export function RedactionBox({ box, rank, selected, surface, describedBy, act, onSelect, onRemove }: RedactionBoxProps) {
  const moving = useDrag(surface, { onBy: (dx, dy, first) => act({ kind: 'MOVE', id: box.id, dx, dy, gesture: !first }) });
  const sizing = useDrag(surface, { onBy: (dx, dy, first) => act({ kind: 'RESIZE', id: box.id, dx, dy, gesture: !first }) });

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (arrow) act({ kind: event.shiftKey ? 'RESIZE' : 'MOVE', id: box.id, dx: arrow[0], dy: arrow[1] });
    else return;
    event.preventDefault();
  };

  return (
    <div className="redaction-box" data-selected={selected || undefined} style={{ left: share(box.x), top: share(box.y), width: share(box.width), height: share(box.height) }}>
      <button
        type="button" id={`mask-${box.id}`} className="redaction-hold" aria-roledescription={text.mask.role} aria-describedby={describedBy}
        aria-label={text.mask.box(rank, text.mask.place(percent(box.x), percent(box.y), percent(box.width), percent(box.height)))}
        {...moving} onFocus={onSelect} onKeyDown={onKeyDown}
      ><span aria-hidden="true">{rank}</span></button>
      <span className="redaction-corner" aria-hidden="true" title={text.mask.resize} {...sizing} />
    </div>
  );
}

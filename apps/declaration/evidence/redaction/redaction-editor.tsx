import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import { text } from '../messages.fr';
import { placeBetween, type Box } from './boxes';
import type { Picture } from './picture';
import { RedactionBox } from './redaction-box';
import type { Redaction, RedactionAct } from './redaction';
import { useDrag } from './use-drag';
import './redaction.css';

interface RedactionEditorProps {
  readonly picture: Picture;
  readonly redaction: Redaction;
  readonly act: (act: RedactionAct) => void;
}

/** The image, and the masks one lays on it by finger, mouse or keyboard. */
export function RedactionEditor({ picture, redaction: { boxes, past, nextId }, act }: RedactionEditorProps) {
  const surface = useRef<HTMLDivElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const [drawn, setDrawn] = useState<Omit<Box, 'id'> | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const keys = useId();
  const show = useRef<HTMLCanvasElement>(null);

  useEffect(() => { show.current?.getContext('2d')?.drawImage(picture.canvas, 0, 0); }, [picture]);

  const drawing = useDrag(surface, {
    onSpan: (from, to, over) => {
      const place = placeBetween(from, to);
      setDrawn(over ? null : place);
      if (over && place) add(place);
    },
  });

  const add = (place?: Omit<Box, 'id'>) => {
    act({ kind: 'ADD', place });
    setSelected(nextId);
    // Once it is there: the keyboard goes on from the new mask.
    requestAnimationFrame(() => document.getElementById(`mask-${nextId}`)?.focus());
  };
  const remove = (id: number) => {
    setSaid(text.mask.removed(boxes.findIndex((box) => box.id === id) + 1));
    act({ kind: 'REMOVE', id });
    setSelected(null);
    adding.current?.focus();
  };

  return (
    <div className="redaction">
      <div className="redaction-tools">
        <Button ref={adding} variant="secondary" onClick={() => add()}><Icon name="plus" />{text.mask.add}</Button>
        {selected !== null && boxes.some(({ id }) => id === selected) && <Button variant="quiet" onClick={() => remove(selected)}><Icon name="close" />{text.mask.remove}</Button>}
        {past.length > 0 && <Button variant="quiet" onClick={() => { act({ kind: 'UNDO' }); adding.current?.focus(); }}>{text.mask.undo}</Button>}
      </div>
      <div className="redaction-stage">
        <div ref={surface} className="redaction-surface" role="group" aria-label={text.mask.surface} style={{ aspectRatio: `${picture.canvas.width} / ${picture.canvas.height}`, ['--ratio' as string]: picture.canvas.width / picture.canvas.height }} {...drawing}>
          <canvas ref={show} width={picture.canvas.width} height={picture.canvas.height} aria-hidden="true" />
          {boxes.map((box, index) => (
            <RedactionBox
              key={box.id} box={box} rank={index + 1} selected={box.id === selected} surface={surface} describedBy={keys} act={act}
              onSelect={() => setSelected(box.id)} onRemove={() => remove(box.id)}
            />
          ))}
          {drawn && <div className="redaction-drawn" style={{ left: `${drawn.x * 100}%`, top: `${drawn.y * 100}%`, width: `${drawn.width * 100}%`, height: `${drawn.height * 100}%` }} />}
        </div>
      </div>
      <p className="redaction-keys" id={keys}>{text.mask.keys}</p>
      <p role="status" className="vg-hidden">{said} {boxes.length === 0 ? text.mask.none : text.mask.count(boxes.length)}</p>
    </div>
  );
}

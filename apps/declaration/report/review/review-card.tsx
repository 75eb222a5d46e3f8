import { useId } from 'react';
import { Button } from '@vigie/ui';
import { Icon } from '../../controls/icon';
import type { ShownError } from '../checking/check-draft';
import { text } from '../messages.fr';
import type { ReviewSection } from './review-sections';
import './review.css';

interface ReviewCardProps {
  readonly section: ReviewSection;
  /** What is still to mend on that screen. */
  readonly remarks: readonly ShownError[];
  /** Missing where it is only to be read. */
  readonly onEdit?: () => void;
  readonly heading?: 'h2' | 'h4';
}

/** What one screen says, and the way back to it where there is one. */
export function ReviewCard({ section: { screen, lines }, remarks, onEdit, heading: Heading = 'h2' }: ReviewCardProps) {
  const name = text.steps.short[screen] ?? '';
  const id = useId();
  return (
    <section className="review-section" aria-labelledby={id} data-wrong={remarks.length > 0 || undefined}>
      <Heading id={id}>{name}</Heading>
      {onEdit && <Button variant="quiet" aria-label={text.review.editOf(name)} onClick={onEdit}><Icon name="edit" />{text.review.edit}</Button>}
      {lines.length === 0 && remarks.length === 0 && <p className="review-nothing">{text.review.nothing}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map(({ said, more, quoted }) => (
            <li key={said}>{said}{more && <span className={quoted ? 'review-quote' : 'review-more'}>{more}</span>}</li>
          ))}
        </ul>
      )}
      {remarks.map(({ path, message }) => <p key={path} className="review-remark">{message}</p>)}
    </section>
  );
}

import { Button } from '@vigie/ui';
import type { IdentifierHit } from '@vigie/domain';
import { Icon } from '../../controls/icon';
import { text } from '../messages.fr';
import type { IdentifierCheck } from './identifier-check';

interface IdentifierFindingsProps {
  readonly value: string;
  readonly hits: readonly IdentifierHit[];
  readonly mask: IdentifierCheck['mask'];
  readonly onText: (masked: string) => void;
}

/** What in a text would tell who the person is: why, and one tap to mask it. */
export function IdentifierFindings({ value, hits, mask, onText }: IdentifierFindingsProps) {
  return (
    <div role="status" className="findings" data-empty={hits.length === 0 || undefined}>
      {hits.length > 0 && (
        <>
          <p className="findings-title"><Icon name="alert" />{text.words.found(hits.length)}</p>
          <ul>
            {hits.map((hit) => {
              const excerpt = value.slice(hit.start, hit.end);
              return (
                <li key={`${hit.start}-${hit.end}`}>
                  <span><mark>{excerpt}</mark> <span className="findings-reason">{hit.reason}</span></span>
                  <Button variant="secondary" aria-label={text.words.maskOne(excerpt)} onClick={() => onText(mask(value, [hit]))}>{text.words.mask}</Button>
                </li>
              );
            })}
          </ul>
          {hits.length > 1 && <Button onClick={() => onText(mask(value, hits))}>{text.words.maskAll}</Button>}
        </>
      )}
    </div>
  );
}

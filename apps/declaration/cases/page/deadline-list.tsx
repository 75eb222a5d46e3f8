import { formatDay } from '@vigie/ui';
import type { CaseFile } from '../case-documents';
import { text } from '../messages.fr';
import { distance } from '../words';

/** The days that run, soonest first, each with the text that sets it. */
export function DeadlineList({ deadlines }: Pick<CaseFile, 'deadlines'>) {
  if (deadlines.length === 0) return null;
  return (
    <section className="case-part" aria-labelledby="case-deadlines">
      <h2 id="case-deadlines">{text.deadlines}</h2>
      <ul className="case-deadlines">
        {deadlines.map(({ code, on, daysLeft, label, legalBasis }) => (
          <li key={`${code} ${on}`} data-past={daysLeft < 0 || undefined} data-near={(daysLeft >= 0 && daysLeft <= 15) || undefined}>
            <p className="case-deadline-day"><strong>{distance(daysLeft)}</strong> <span>{formatDay(on)}</span></p>
            <p>{label}</p>
            {legalBasis && <p className="case-basis">{legalBasis}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { CaseFile } from '../case-documents';
import { text } from '../messages.fr';
import { days, hours, rightLabel } from '../words';

/** Days without a document and without each right, hours of the team: what the situation has cost so far. */
export function Costs({ file: { durations, hoursSpent } }: { readonly file: CaseFile }) {
  const costs = [
    ...(durations.daysWithoutDocument === null ? [] : [{ figure: days(durations.daysWithoutDocument), of: text.withoutDocument }]),
    ...durations.rights.map(({ right, days: count }) => ({ figure: days(count), of: rightLabel(right) })),
    ...(hoursSpent === null ? [] : [{ figure: hours(hoursSpent), of: text.spent }]),
  ];
  if (costs.length === 0) return null;
  return (
    <section className="case-part" aria-labelledby="case-costs">
      <h2 id="case-costs">{text.figures}</h2>
      <dl className="case-costs vg-figures">
        {costs.map(({ figure, of }) => <div key={of}><dt>{of}</dt><dd>{figure}</dd></div>)}
      </dl>
    </section>
  );
}

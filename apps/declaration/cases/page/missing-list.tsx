import type { CaseFile } from '../case-documents';
import { text } from '../messages.fr';

/** What the préfecture would ask for, and is not there. */
export function MissingList({ missing }: Pick<CaseFile, 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <section className="case-part" aria-labelledby="case-missing">
      <h2 id="case-missing">{text.missing}</h2>
      <ul className="case-missing">{missing.map(({ code, channel, label }) => <li key={`${code} ${channel}`}>{label}</li>)}</ul>
    </section>
  );
}

import { formatCount, formatDay, formatMonth, formatPercent } from '@vigie/ui';
import { groupLabel, rightLabel } from './labels';
import { text } from './messages.fr';
import type { Comparison, Territory } from './structure-documents';

/** One month, the structure beside its département, its region and the country. What disclosure control hides says so. */
export function ComparisonSection({ comparison }: { readonly comparison: Comparison | null }) {
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{text.comparison}</h2>
      {comparison ? <Tables comparison={comparison} /> : <p className="structure-soft">{text.notYet}</p>}
    </section>
  );
}

interface Row { readonly key: string; readonly label: string; readonly shares: readonly (number | null)[] }

function Tables({ comparison: { month, releasedAt, own, territories } }: { readonly comparison: Comparison }) {
  const places = [own, ...territories];
  const names = [text.own, ...territories.map(({ name }) => name)];
  const shareIn = (list: Territory['rights'], code: string, place: Territory) => list.find((one) => one.code === code)?.share ?? (place.level === 'STRUCTURE' && own.reports ? 0 : null);
  // A département's rights are never published: its column would say nothing.
  const toldOf = (of: (place: Territory) => Territory['rights']) => places.filter((place) => place.level === 'STRUCTURE' || of(place).length > 0);
  const namesOf = (of: (place: Territory) => Territory['rights']) => toldOf(of).map((place) => (place.level === 'STRUCTURE' ? text.own : place.name));
  const rows = (of: (place: Territory) => Territory['rights'], label: (code: string) => string): Row[] => {
    const codes = [...new Set(places.flatMap((place) => of(place).filter(({ share }) => share !== null && share > 0).map(({ code }) => code)))];
    return codes.map((code) => ({ key: code, label: label(code), shares: toldOf(of).map((place) => shareIn(of(place), code, place)) })).sort((a, b) => (b.shares[0] ?? 0) - (a.shares[0] ?? 0) || (b.shares.at(-1) ?? 0) - (a.shares.at(-1) ?? 0));
  };
  return (
    <>
      <p className="structure-soft">{text.comparisonLead(formatMonth(month))}</p>
      {own.reports === 0 && <p>{text.nobody}</p>}
      <dl className="structure-totals vg-figures">
        {places.map(({ reports }, index) => <div key={names[index]}><dt>{names[index]}</dt><dd>{reports === null ? text.hidden : formatCount(reports)}</dd></div>)}
      </dl>
      <p className="structure-soft">{text.allReports}</p>
      <Shares title={text.rights} names={namesOf(({ rights }) => rights)} rows={rows(({ rights }) => rights, rightLabel)} />
      <Shares title={text.difficulties} names={namesOf(({ difficultyGroups }) => difficultyGroups)} rows={rows(({ difficultyGroups }) => difficultyGroups, groupLabel)} />
      <Shares title={text.solvedRow} names={names} rows={[{ key: 'solved', label: text.allReports, shares: places.map(({ solvedShare }) => solvedShare) }]} />
      <p className="structure-soft">{text.hiddenNote}</p>
      <p className="structure-soft">{text.frozen(formatDay(releasedAt.slice(0, 10)))}</p>
    </>
  );
}

/** A table to a screen reader; on a phone each row is a name over its four figures. */
function Shares({ title, names, rows }: { readonly title: string; readonly names: readonly string[]; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <table className="structure-shares">
      <caption>{title}</caption>
      <thead><tr><td />{names.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ key, label, shares }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {shares.map((share, index) => <td key={names[index]} data-label={names[index]} data-hidden={share === null || undefined}>{share === null ? text.hidden : formatPercent(share)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { LineChart, formatCount, formatDay, formatMonth, formatShortMonth } from '@vigie/ui';
import { groupLabel, rightLabel } from './labels';
import { text } from './messages.fr';
import type { MemberFigures } from './structure-documents';

/** The structure's own reports over twelve months, exactly. */
export function OwnFigures({ figures }: { readonly figures: MemberFigures }) {
  const { from, to, reports, solved, hours, reportsWithHours, months, rights, difficultyGroups } = figures;
  return (
    <section aria-labelledby="own-figures">
      <h2 id="own-figures">{text.figures}</h2>
      <p className="structure-soft">{text.figuresLead(formatDay(from), formatDay(to))}</p>
      {reports === 0 ? <p>{text.none}</p> : (
        <>
          <ul className="structure-keys vg-figures">
            <li><strong>{formatCount(reports)}</strong> {text.reports(reports)}</li>
            <li><strong>{formatCount(solved)}</strong> {text.solved}</li>
            <li><strong>{formatCount(Math.round(hours))}</strong> {text.hours}</li>
          </ul>
          <p className="structure-soft">{text.hoursNote(reportsWithHours, reports)}</p>
          <LineChart label={text.trend} periods={months.map(({ month }) => formatMonth(month))} formatTick={(_, index) => formatShortMonth(months[index]?.month ?? '')} series={[{ key: 'reports', label: text.trend, values: months.map((month) => month.reports) }]} height={180} />
          <Bars title={text.rights} rows={rights.map(({ code, count }) => ({ code, label: rightLabel(code), count }))} total={reports} />
          <Bars title={text.difficulties} rows={difficultyGroups.map(({ code, count }) => ({ code, label: groupLabel(code), count }))} total={reports} />
        </>
      )}
    </section>
  );
}

function Bars({ title, rows, total }: { readonly title: string; readonly rows: readonly { readonly code: string; readonly label: string; readonly count: number }[]; readonly total: number }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="structure-bars">
        {rows.map(({ code, label, count }) => (
          <li key={code}>
            <span>{label}</span><span className="vg-figures">{text.of(formatCount(count), formatCount(total))}</span>
            <span className="structure-bar" aria-hidden="true"><span style={{ inlineSize: `${(count / total) * 100}%` }} /></span>
          </li>
        ))}
      </ul>
    </>
  );
}

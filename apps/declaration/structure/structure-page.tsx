import { ErrorState, LoadingState, formatDay } from '@vigie/ui';
import '../controls/reveal.css';
import { request } from '../graphql/request';
import { go } from '../routing/address';
import { pathOf } from '../routing/routes';
import type { ReportingViewer } from '../session/viewer';
import { BackHome } from '../shell/back-home';
import { Page } from '../shell/page';
import { ScreenHeading } from '../shell/screen-heading';
import { ComparisonSection } from './comparison';
import { MembersSection } from './members';
import { text } from './messages.fr';
import { OwnFigures } from './own-figures';
import { MEMBER_FIGURES, type ReportUse } from './structure-documents';
import { useReading } from '../graphql/use-reading';
import './structure.css';

const readFigures = () => request(MEMBER_FIGURES, {});

/** A structure's own space: its figures, where it stands, what its reports have served to, its members. */
export default function StructurePage({ viewer }: { readonly viewer: ReportingViewer }) {
  const { value, failed, again } = useReading(readFigures);
  const manages = viewer.role === 'STRUCTURE_MANAGER';
  return (
    <Page start={<BackHome />}>
      <ScreenHeading title={text.title}><p>{viewer.structure.name}</p></ScreenHeading>
      {failed && !value && <ErrorState title={text.failedTitle} onRetry={again}>{text.failedBody}</ErrorState>}
      {!failed && !value && <LoadingState label={text.loading} lines={8} />}
      {value && (
        <>
          <OwnFigures figures={value.memberFigures} />
          <ComparisonSection comparison={value.memberFigures.comparison} />
          <Uses uses={value.reportUses} />
        </>
      )}
      {manages && <MembersSection />}
      <section className="structure-links" aria-labelledby="structure-links">
        <h2 id="structure-links">{text.links}</h2>
        <ul>
          <li><a href={pathOf({ page: 'PASSWORD' })} onClick={(event) => { event.preventDefault(); go({ page: 'PASSWORD' }); }}>{text.password}</a></li>
          <li><a href="/console/">{text.console}</a></li>
          {manages && <li><a href="/console/membres">{text.manage}</a></li>}
        </ul>
      </section>
    </Page>
  );
}

function Uses({ uses }: { readonly uses: readonly ReportUse[] }) {
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{text.uses}</h2>
      {uses.length === 0 ? <p className="structure-soft">{text.usesNone}</p> : (
        <ul className="structure-list">
          {uses.map(({ id, kind, label, reports, usedOn }) => (
            <li key={id}><p><strong>{text.kinds[kind]}</strong></p><p>{label}</p><p className="structure-soft">{text.useBy(formatDay(usedOn), text.useOf(reports))}</p></li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { Icon } from '../../controls/icon';
import type { CaseFile } from '../case-documents';
import { text } from '../messages.fr';
import { channelLabel } from '../words';

/** Services that send the person to each other, named plainly, with the way round. */
export function Circles({ circles }: Pick<CaseFile, 'circles'>) {
  if (circles.length === 0) return null;
  return (
    <div className="case-circle">
      {circles.map(({ name, services, turns }) => (
        <section key={name}>
          <h2><Icon name="alert" />{name}</h2>
          <p>{text.circleTurns(turns)}</p>
          {services.length > 1 && (
            <ol className="case-circle-way" aria-label={name}>
              {[...services, services[0]!].map((service, index) => <li key={`${service} ${index}`}>{channelLabel(service)}</li>)}
            </ol>
          )}
        </section>
      ))}
    </div>
  );
}

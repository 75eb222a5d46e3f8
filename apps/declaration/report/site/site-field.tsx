import { useState } from 'react';
import { findSite } from '@vigie/reference';
import { Icon } from '../../controls/icon';
import { RevealButton } from '../../controls/reveal';
import { fieldId } from '../checking/screen-of-path';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import { SiteCombobox, SiteName } from './site-combobox';

/** The préfecture concerned: that of the structure, unless another is searched for. */
export function SiteField() {
  const { draft, change, errorOf } = useReport();
  const [searching, setSearching] = useState(false);
  const site = draft.siteCode ? findSite(draft.siteCode) : undefined;
  const error = errorOf('siteCode');
  const pick = (siteCode: string) => {
    change({ siteCode });
    setSearching(false);
    // The search goes away with its focus: it returns to the button that opened it.
    requestAnimationFrame(() => document.getElementById('site-change')?.querySelector('button')?.focus());
  };
  return (
    <fieldset className="site-group">
      <legend>{text.where.site}</legend>
      {site && <div className="site-card"><Icon name="pin" /><div className="site-card-words"><SiteName site={site} /></div></div>}
      {(searching || !site || error) && <SiteCombobox id={fieldId('siteCode')} error={error} onPick={pick} focused={searching} />}
      {site && <div id="site-change"><RevealButton open={searching} onToggle={() => setSearching(!searching)} label={searching ? text.where.keep : text.where.change} /></div>}
    </fieldset>
  );
}

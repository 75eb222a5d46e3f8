import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Field, useField } from '@vigie/ui';
import { PREFECTURE_SITES, findDepartment, type PrefectureSite } from '@vigie/reference';
import { typesetText } from '../../shell/typeset';
import { text } from '../messages.fr';
import { searchSites } from './search-sites';
import './site-combobox.css';

interface SiteComboboxProps {
  readonly id: string;
  readonly error: string | null;
  readonly onPick: (siteCode: string) => void;
  /** The search was opened by hand, so the keyboard comes with it. */
  readonly focused: boolean;
}

/** Search among the préfectures and sous-préfectures: an editable combobox with a list, as the ARIA practices describe it. */
export function SiteCombobox({ id, error, onPick, focused }: SiteComboboxProps) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const parts = useField({ id, hint: text.where.searchHint, error });
  const found = searchSites(PREFECTURE_SITES, typed);
  const open = typed.trim() !== '';
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => { if (focused) input.current?.focus(); }, [focused]);
  useEffect(() => { document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' }); });

  const press = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && found.length > 0) {
      event.preventDefault();
      setActive((active + move + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const site = found[active];
      if (site) onPick(site.code);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setTyped('');
    }
  };

  return (
    <Field label={text.where.search} hint={text.where.searchHint} error={error} {...parts}>
      <div className="site-search">
        <input
          {...parts.control} ref={input} className="site-search-input" type="text" role="combobox" value={typed}
          aria-expanded={open && found.length > 0} aria-controls={listId} aria-autocomplete="list" autoComplete="off" spellCheck={false}
          aria-activedescendant={open && found[active] ? optionId(active) : undefined}
          onChange={(event) => { setTyped(event.target.value); setActive(0); }} onKeyDown={press}
        />
        <ul id={listId} role="listbox" aria-label={text.where.site} className="site-options" hidden={!open || found.length === 0}>
          {found.map((site, index) => (
            <li key={site.code} id={optionId(index)} role="option" aria-selected={index === active} className="site-option" onPointerDown={(event) => event.preventDefault()} onClick={() => onPick(site.code)}>
              <SiteName site={site} />
            </li>
          ))}
        </ul>
        <p role="status" className={open && found.length === 0 ? 'site-none' : 'vg-hidden'}>
          {open && (found.length === 0 ? text.where.none : text.where.found(found.length))}
        </p>
      </div>
    </Field>
  );
}

/** « Préfecture du Rhône », and where it stands: « Lyon, Rhône (69) ». */
export function SiteName({ site }: { readonly site: PrefectureSite }) {
  return (
    <>
      <span className="site-name">{typesetText(site.name)}</span>
      <span className="site-place">{site.communeName}, {findDepartment(site.departmentCode)?.name} ({site.departmentCode})</span>
    </>
  );
}

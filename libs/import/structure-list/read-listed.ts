import { isEmailAddress, isName, normalisedEmail, tidy } from '@vigie/access';
import type { StructureListColumns, StructureListFault, StructureListField, VocabularyTerm } from '@vigie/contracts';
import { codeInWords } from '../map-columns/code-in-words';
import { siteInWords } from '../map-columns/site-in-words';
import { MESSAGES } from '../messages.fr';
import type { SheetRow } from '../read-file/sheet-row';
import { beginsAsFormula } from '../read-row/row-check';
import { unsafeCell } from '../run-import/bad-rows';
import { LIST_MESSAGES } from './messages.fr';

/** A row that can be understood. Null: its cell is empty, or there is no such column. */
export interface ListedStructure {
  readonly line: number;
  readonly name: string;
  readonly associationName: string | null;
  readonly typeCode: string | null;
  readonly siteCode: string | null;
  /** Normalised. */
  readonly email: string | null;
}

export type ListedRow = { readonly listed: ListedStructure } | { readonly faults: readonly StructureListFault[] };

/** Reads rows with these columns. @param types of structures, those out of use included */
export function listReader(headers: readonly string[], columns: StructureListColumns, types: readonly VocabularyTerm[]): (row: SheetRow) => ListedRow {
  const at = (field: StructureListField) => (columns[field] === undefined ? -1 : headers.indexOf(columns[field]));
  const places = { name: at('name'), association: at('association'), type: at('type'), site: at('site'), email: at('email') };
  return ({ line, cells }) => {
    const faults: StructureListFault[] = [];
    const fault = (field: StructureListField, reason: string): null => {
      faults.push({ line, column: columns[field] ?? null, reason });
      return null;
    };
    const cell = (field: StructureListField): string => {
      const raw = unsafeCell(cells[places[field]] ?? '');
      if (beginsAsFormula(raw)) fault(field, MESSAGES.formula);
      return tidy(raw);
    };
    const [name, association, type, site, email] = [cell('name'), cell('association'), cell('type'), cell('site'), cell('email')];
    if (faults.length > 0) return { faults };
    if (name === '') fault('name', LIST_MESSAGES.nameMissing);
    else if (!isName(name)) fault('name', LIST_MESSAGES.badName);
    if (association !== '' && !isName(association)) fault('association', LIST_MESSAGES.badName);
    const typeCode = type === '' ? null : typeOf(type, types, (reason) => fault('type', reason));
    const siteCode = site === '' ? null : siteInWords(site) ?? fault('site', LIST_MESSAGES.unknownSite);
    const address = email === '' ? null : isEmailAddress(normalisedEmail(email)) ? normalisedEmail(email) : fault('email', LIST_MESSAGES.badEmail);
    return faults.length > 0 ? { faults } : { listed: { line, name, associationName: association || null, typeCode, siteCode, email: address } };
  };
}

/** What only resembles a type is proposed, never taken: a list is not looked at row by row. */
function typeOf(text: string, types: readonly VocabularyTerm[], fault: (reason: string) => null): string | null {
  const found = codeInWords(text, types);
  if (found?.by === 'LABEL') return found.code;
  const near = types.find(({ code }) => code === found?.code);
  return fault(LIST_MESSAGES.unknownType(near?.label ?? null));
}

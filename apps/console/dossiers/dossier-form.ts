import type { VariablesOf } from '../graphql/graphql';
import { addDays } from '../home/view/period';
import type { CreateDossierDocument, ShownDossier } from './dossiers.documents';
import { text } from './messages.fr';

/** What is typed of a dossier; months as « 2026-03 ». */
export interface DossierForm {
  readonly title: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly siteCode: string;
  readonly from: string;
  readonly to: string;
  readonly right: string;
  readonly group: string;
  readonly sector: string;
  readonly causality: string;
  readonly recipient: string;
}

type Input = VariablesOf<typeof CreateDossierDocument>['dossier'];

/** The last quarter that is over, about the first region one may write about. @param today ISO day */
export function emptyForm(today: string, regionCode: string): DossierForm {
  const lastMonth = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  return { title: '', regionCode, departmentCode: '', siteCode: '', from: monthsBefore(lastMonth, 2), to: lastMonth, right: '', group: '', sector: '', causality: 'ALLEGED', recipient: text.form.recipientDefault };
}

export const formOf = (dossier: ShownDossier): DossierForm => ({
  title: dossier.title, regionCode: dossier.regionCode ?? '', departmentCode: dossier.departmentCode ?? '', siteCode: dossier.siteCode ?? '', from: dossier.from.slice(0, 7), to: dossier.to.slice(0, 7),
  right: dossier.rights[0] ?? '', group: dossier.difficultyGroups[0] ?? '', sector: dossier.sectors[0] ?? '', causality: dossier.causality, recipient: dossier.recipient.join('\n'),
});

export const inputOf = (form: DossierForm): Input => ({
  title: form.title.trim(), regionCode: form.regionCode || null, departmentCode: form.departmentCode || null, siteCode: form.siteCode || null, from: `${form.from}-01`, to: lastDayOf(form.to),
  rights: form.right ? [form.right] : [], difficultyGroups: form.group ? [form.group] : [], sectors: form.sector ? [form.sector] : [], causality: form.causality, recipient: form.recipient.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
});

/** @param month « 2026-02 » → « 2026-02-28 » */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

export function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
}

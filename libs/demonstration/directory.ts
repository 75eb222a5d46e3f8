import type { DirectoryEntryForm } from '@vigie/contracts';
import { addDays, type IsoDate } from '@vigie/domain';
import { newId } from '@vigie/platform';
import { findSite } from '@vigie/reference';
import type { CopyValue } from './copy-rows';

type Sample = Pick<DirectoryEntryForm, 'section' | 'siteCode' | 'topic' | 'means'> & Partial<DirectoryEntryForm> & { readonly daysAgo: number };

/** Said in each entry, so that nobody calls a number that is not one. */
const FICTITIOUS = 'Exemple fictif de la démonstration\u00a0: ne pas utiliser.';

/**
 * A few sites only, so that the empty ones are seen too. Nothing here exists: addresses end in `.test`, and the
 * numbers lie in the ranges that the national numbering plan keeps for fiction (04 65 71, 01 99 00).
 */
const SAMPLES: readonly Sample[] = [
  { section: 'SERVICE', siteCode: 'P69', topic: 'CCC', means: 'EMAIL', email: 'ccc@prefecture-rhone.test', daysAgo: 12 },
  { section: 'SERVICE', siteCode: 'P69', topic: 'CCC', means: 'PHONE', phone: '04 65 71 00 12', opening: 'lundi au vendredi, 9 h à 16 h', daysAgo: 12 },
  { section: 'SERVICE', siteCode: 'P69', topic: 'PAN', means: 'ON_SITE', address: '1 place de l’Exemple, Lyon', opening: 'mardi et jeudi, 9 h à 12 h', conditions: 'Rendez-vous pris en ligne.', link: 'https://pan.prefecture-rhone.test/', daysAgo: 40 },
  { section: 'SERVICE', siteCode: 'P69', topic: 'SUBSTITUTION', means: 'EMAIL', email: 'substitution@prefecture-rhone.test', conditions: 'Joindre la réponse écrite du CCC et la preuve du passage au PAN.', daysAgo: 118 },
  { section: 'SERVICE', siteCode: 'P69', topic: 'DDETS', means: 'EMAIL', email: 'acces-aux-droits@ddets-rhone.test', conditions: 'Réservé aux structures conventionnées.', daysAgo: 64 },
  { section: 'PROCEDURE', siteCode: 'P69', topic: 'BPI', means: 'ANEF', daysAgo: 20 },
  { section: 'PROCEDURE', siteCode: 'P69', topic: 'STUDENT', means: 'ANEF', daysAgo: 20 },
  { section: 'PROCEDURE', siteCode: 'P69', topic: 'PRIVATE_AND_FAMILY', means: 'DEMARCHES_SIMPLIFIEES', link: 'https://demarches.prefecture-rhone.test/vpf', conditions: 'Premières demandes. Renouvellements par l’ANEF.', daysAgo: 20 },
  { section: 'PROCEDURE', siteCode: 'P69', topic: 'PRIVATE_AND_FAMILY', means: 'ANEF', conditions: 'Renouvellements.', daysAgo: 20 },
  { section: 'PROCEDURE', siteCode: 'P69', topic: 'EXCEPTIONAL', means: 'POST', address: '1 place de l’Exemple, Lyon', conditions: 'Lettre suivie.', daysAgo: 131 },
  { section: 'SERVICE', siteCode: 'P38', topic: 'CCC', means: 'PHONE', phone: '04 65 71 00 38', daysAgo: 5 },
  { section: 'SERVICE', siteCode: 'P38', topic: 'PAN', means: null, daysAgo: 5 },
  { section: 'PROCEDURE', siteCode: 'P38', topic: 'BPI', means: 'ANEF', daysAgo: 5 },
  { section: 'PROCEDURE', siteCode: 'P38', topic: 'EXCEPTIONAL', means: 'COUNTER', conditions: 'Sur rendez-vous.', daysAgo: 96 },
  { section: 'SERVICE', siteCode: 'P75', topic: 'CCC', means: 'PHONE', phone: '01 99 00 00 75', daysAgo: 30 },
  { section: 'SERVICE', siteCode: 'P75', topic: 'PAN', means: 'ON_SITE', address: '2 quai de l’Exemple, Paris', opening: 'lundi au vendredi, 8 h 30 à 16 h', daysAgo: 30 },
];

export const DIRECTORY_COLUMNS = [
  'id', 'section', 'site_code', 'region_code', 'topic', 'means', 'address', 'opening', 'link', 'phone', 'email', 'conditions', 'source', 'verifier', 'verified_on', 'demo', 'created_at', 'updated_at',
] as const;

/** Rows of `directory_entry`, verified some days before `today`; two are stale. */
export function directoryRows(now: Date, today: IsoDate): CopyValue[][] {
  return SAMPLES.map(({ section, siteCode, topic, means, address, opening, link, phone, email, conditions, daysAgo }) => [
    newId(), section, siteCode, findSite(siteCode)?.regionCode ?? '', topic, means, address ?? null, opening ?? null, link ?? null, phone ?? null, email ?? null,
    conditions ?? null, FICTITIOUS, 'Démonstration', addDays(today, -daysAgo), true, now, now,
  ]);
}

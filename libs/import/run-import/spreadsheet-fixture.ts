import { addDays } from '@vigie/domain';

export const HEADERS = ['Nom', 'Préfecture', 'Date des faits', 'Public', 'Titre détenu', 'Date d’expiration', 'Difficultés', 'Droits perdus', 'Organisme', 'État de la rupture', 'Montant perdu', 'CCC', 'Réponse CCC', 'Heures', 'Commentaires'] as const;

const PREFECTURES = ['Rhône', 'Préfecture de l’Isère', '42', 'Lyon', 'Villefranche-sur-Saône', 'P73'];
const PUBLICS = ['Réfugié', 'bpi', 'Droit commun', 'En cours de demande', 'Jeune majeur'];
const DOCUMENTS = ['API', 'Récépissé', 'Attestation de dépôt', 'Aucun', 'Titre de séjour'];
const DIFFICULTIES = ['Retard', 'E-photo ; Changement d’adresse', 'Attestation non reconnue', 'Bloqué en cours', 'Renouvellement impossible; État civil'];
const RIGHTS = ['RSA', 'Emploi', 'CAF ; Banque', 'Logement social', ''];
const STATES = ['Suspendu', 'Perdu', 'Refus', 'retardé'];

const of = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const french = (day: string) => day.split('-').reverse().join('/');

/** A row as a structure writes it, always the same for one number. */
export function goodRow(at: number, today = '2026-03-10'): string[] {
  const day = addDays(today, -(at % 700) - 1);
  const right = of(RIGHTS, at);
  return [
    `Personne ${at}`, of(PREFECTURES, at), french(day), of(PUBLICS, at), of(DOCUMENTS, at), of(DOCUMENTS, at) === 'Aucun' ? '' : french(addDays(day, 20)), of(DIFFICULTIES, at),
    right, right === '' ? '' : of(['CAF', 'Employeur', 'Banque'], at), right === '' ? '' : of(STATES, at), right === '' ? '' : `${at % 900},50`,
    of(['oui', 'non', 'x', ''], at), of(['oui', 'non', 'x', ''], at) === 'oui' ? 'Pas de réponse' : '', of(['1h30', '2', '', '0,75'], at), at % 4 === 0 ? `Relance nº ${at} sans réponse de la préfecture depuis deux mois.` : '',
  ];
}

/** Ways a row goes wrong, each with a word of the reason that comes back. */
export const BAD: readonly { readonly change: (row: string[]) => void; readonly reason: string }[] = [
  { change: (row) => { row[1] = 'Atlantide'; }, reason: 'n’est pas dans la liste' },
  { change: (row) => { row[2] = '31/02/2026'; }, reason: 'n’existe pas dans le calendrier' },
  { change: (row) => { row[2] = ''; }, reason: 'Indiquez la date des faits' },
  { change: (row) => { row[3] = 'Martien'; }, reason: 'n’est pas dans la liste' },
  { change: (row) => { row[6] = ''; }, reason: 'Indiquez au moins un dysfonctionnement' },
  { change: (row) => { row[14] = 'Mme Aminata Diallo attend depuis trois mois.'; }, reason: 'reconnaître quelqu’un' },
  { change: (row) => { row[14] = '=HYPERLINK("http://x.test";"ici")'; }, reason: 'formule' },
  { change: (row) => { row[13] = 'beaucoup'; }, reason: 'le temps passé' },
];

export function badRow(at: number): { row: string[]; reason: string } {
  const { change, reason } = of(BAD, at);
  const row = goodRow(at);
  change(row);
  return { row, reason };
}

export function csvOf(rows: readonly (readonly string[])[], delimiter = ';'): string {
  const cell = (text: string) => (/["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text);
  return [HEADERS, ...rows].map((row) => row.map(cell).join(delimiter)).join('\r\n');
}

import type { StructureListField } from '@vigie/contracts';
import { formatCount, formatQuantity } from '@vigie/ui';
import { typeset } from '../../i18n/typeset';

const structures = (count: number) => formatQuantity(count, 'structure', 'structures');

export const text = typeset({
  open: 'Importer une liste',
  title: 'Importer une liste de structures',
  lead: 'Un tableau, une ligne par structure. Rien n’est supprimé : une structure que la liste ne nomme pas reste comme elle est, et le même fichier déposé deux fois ne change rien.',
  back: 'Retour aux structures',
  drop: 'Déposez la liste ici', choose: 'Choisir un fichier', formats: 'CSV, Excel (.xlsx) ou OpenDocument (.ods), 5 000 lignes et 5 Mo au plus. La première ligne porte les noms des colonnes. Le fichier n’est pas conservé.', another: 'Prendre un autre fichier',
  reading: 'Lecture du fichier…', bringing: 'Import en cours…',
  columns: 'Colonnes', columnsLead: 'Ce que chaque colonne contient, tel que deviné. Corrigez au besoin : le résultat suit.', none: 'Aucune',
  fields: { name: 'Nom de la structure', association: 'Association', type: 'Type de structure', site: 'Préfecture ou département', email: 'E-mail de la personne à inviter' } satisfies Record<StructureListField, string>,
  samples: (samples: readonly string[]) => samples.join(' · '),
  nameNeeded: 'Dites quelle colonne porte le nom des structures.',
  outcome: 'Ce que donnerait l’import', done: 'Import terminé',
  counts: { rows: 'Lignes lues', added: 'Nouvelles', changed: 'Modifiées', same: 'Inchangées', refused: 'Refusées' },
  changes: 'Structures modifiées', changed: (name: string, what: string) => `${name} : ${what}`,
  refused: 'Lignes refusées', line: 'Ligne', column: 'Colonne', reason: 'Motif', more: (shown: number, all: number) => `Les ${formatCount(shown)} premières sur ${formatCount(all)}.`, badRows: 'Télécharger les lignes refusées', badRowsName: 'structures-a-corriger.csv',
  invite: (count: number) => `Inviter ${formatQuantity(count, 'personne', 'personnes')} de cette liste comme responsable${count === 1 ? ' de sa' : 's de leur'} structure`,
  inviteHint: 'Chaque adresse qui n’a ni compte ni invitation reçoit un message, 50 au plus par envoi. Sans cette case, personne n’est invité.',
  run: (added: number, changed: number) => (added + changed === 0 ? 'Rien à importer' : `Importer : ${structures(added)} à créer, ${formatCount(changed)} à modifier`),
  runInvites: 'Envoyer les invitations',
  invited: (sent: number) => `${formatQuantity(sent, 'invitation envoyée', 'invitations envoyées')}.`, notInvited: (left: number) => `${formatQuantity(left, 'invitation n’a pas pu partir', 'invitations n’ont pas pu partir')} : déposez la même liste plus tard pour les envoyer.`,
});

import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Associations',
  lead: (count: number) => `${formatQuantity(count, 'association', 'associations')} avec ces filtres. Leurs noms viennent de ceux donnés avec les structures : une même association peut s’y trouver deux fois.`,
  caption: 'Associations',
  search: 'Nom de l’association',
  columns: { name: 'Association', structures: 'Structures', regions: 'Régions', action: 'Changement' },
  structures: (count: number, active: number) => (count === 0 ? 'aucune' : count === active ? formatQuantity(count, 'structure', 'structures') : `${formatQuantity(count, 'structure', 'structures')}, dont ${formatQuantity(count - active, 'fermée', 'fermées')}`),
  structuresLabel: (name: string, count: string) => `${count} : voir celles de ${name}`,
  noRegion: 'aucune',
  rename: 'Renommer',
  renameLabel: (name: string) => `Renommer l’association ${name}`,
  merge: 'Fusionner…',
  mergeLabel: (name: string) => `Fusionner l’association ${name} avec une autre`,
  renaming: {
    title: 'Renommer l’association',
    name: 'Nom',
    hint: 'Le nouveau nom apparaît aussitôt à toutes ses structures.',
    missing: 'Indiquez un nom.',
    save: 'Enregistrer',
    done: (name: string) => `L’association s’appelle « ${name} ».`,
    failed: 'L’association n’a pas pu être renommée.',
  },
  merging: {
    title: (name: string) => `Fusionner « ${name} » avec une autre association`,
    into: 'Association à garder',
    missing: 'Choisissez l’association à garder.',
    /** @param structures what the one that goes has */
    result: (from: string, into: string, structures: number) => (structures === 0
      ? `« ${from} » n’a aucune structure et disparaîtra ; « ${into} » ne change pas.`
      : `${structures === 1 ? 'La structure' : `Les ${structures} structures`} de « ${from} » ${structures === 1 ? 'passera' : 'passeront'} à « ${into} », et « ${from} » disparaîtra.`),
    warning: 'Une fusion ne s’annule pas d’un geste : l’association qui disparaît perd son nom et ses structures, que rien ne distingue plus des autres. Le journal d’audit garde ce nom et chaque structure qui change d’association ; pour revenir en arrière, il faudrait la leur redonner une à une, dans leur fiche.',
    none: 'Aucune autre association ne répond à cette recherche.',
    save: 'Fusionner',
    done: (name: string) => `Les deux associations n’en font plus qu’une : « ${name} ».`,
    failed: 'Les associations n’ont pas pu être fusionnées.',
  },
  cancel: 'Annuler',
  empty: 'Aucune association',
  emptyBody: 'Élargissez la recherche. Une association paraît ici dès qu’une structure est ajoutée ou importée à son nom.',
  loadFailed: 'Les associations n’ont pas pu être chargées',
  retry: 'Réessayer',
});

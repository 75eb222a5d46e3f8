import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Structures',
  lead: (count: number) => `${formatQuantity(count, 'structure adhérente', 'structures adhérentes')} avec ces filtres`,
  caption: 'Structures adhérentes',
  search: 'Nom de la structure ou de l’association',
  region: 'Région',
  allRegions: 'Toutes les régions',
  columns: { name: 'Structure', type: 'Type', association: 'Association', department: 'Département', site: 'Préfecture habituelle', active: 'État' },
  active: 'active',
  inactive: 'inactive',
  unknown: 'non renseignée',
  empty: 'Aucune structure',
  emptyBody: 'Aucune structure ne répond à cette recherche.',
  loadFailed: 'Les structures n’ont pas pu être chargées',
  retry: 'Réessayer',
});

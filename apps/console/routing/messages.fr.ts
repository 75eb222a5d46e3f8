import { formatQuantity } from '@vigie/ui';
import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Règles de tri',
  lead: 'Ce qui est fait d’un signalement dès qu’il arrive. Toutes les règles qui lui correspondent s’appliquent, dans l’ordre : les étiquettes s’ajoutent, et la première règle qui désigne quelqu’un lui confie le signalement.',
  open: 'Règles de tri', back: 'Retour au tri', region: 'Région',
  list: 'Règles, dans leur ordre', add: 'Ajouter une règle', none: 'Aucune règle', noneBody: 'Les signalements arrivent dans la file sans être confiés ni étiquetés.',
  failed: 'Les règles n’ont pas pu être chargées', retry: 'Réessayer',
  saved: (by: string, at: string) => `Enregistrées par ${by} le ${at}. Les règles agissent en son nom, et ce qu’elles font peut être annulé par cette personne.`,
  unsaved: 'Modifications pas encore enregistrées.', save: 'Enregistrer les règles', revert: 'Revenir aux règles enregistrées', done: 'Les règles sont enregistrées : elles valent pour les signalements à venir.', reload: 'Recharger',
  rule: {
    up: (name: string) => `Monter la règle ${name}`, down: (name: string) => `Descendre la règle ${name}`, on: (name: string) => `Règle ${name} active`, edit: (name: string) => `Modifier la règle ${name}`, remove: (name: string) => `Retirer la règle ${name}`,
    editShort: 'Modifier', removeShort: 'Retirer', active: 'Active', inactive: 'Inactive', removed: (name: string) => `La règle ${name} est retirée de la liste.`, undo: 'Annuler',
    whatever: 'Tous les signalements', conditions: { departmentCodes: 'Départements', siteCodes: 'Préfectures', difficulties: 'Dysfonctionnements', rights: 'Droits touchés', structureTypes: 'Types de structure', audiences: 'Publics', stayDocuments: 'Documents de séjour' },
    to: (name: string) => `confier à ${name}`, tag: (tag: string) => `étiqueter « ${tag} »`, priority: 'marquer prioritaire', or: ' ou ',
    count: (matched: number, charged: number) => `${formatQuantity(matched, 'signalement', 'signalements')} en 30 jours${charged > 0 ? `, dont ${charged} confiés` : ''}`,
  },
  form: {
    create: 'Ajouter une règle', edit: 'Modifier la règle', name: 'Nom de la règle', nameHint: 'Ce que la règle fait, pas qui elle concerne. De 2 à 60 signes.', nameMissing: 'Donnez un nom à la règle.',
    when: 'Si le signalement…', whenHint: 'Sans choix, la condition est remplie. Plusieurs choix : l’un d’eux suffit.', then: 'Alors', assignee: 'Confier à', nobody: 'Personne', tag: 'Étiqueter', tagHint: 'De 2 à 40 signes. Jamais de nom de personne.', priority: 'Marquer prioritaire',
    nothing: 'Dites ce que la règle fait : confier, étiqueter ou marquer prioritaire.', enabled: 'Règle active', cancel: 'Annuler', keep: 'Valider', noOption: 'Rien à choisir',
  },
  rehearsal: {
    title: 'Sur les 30 derniers jours', lead: 'Avec ces règles, enregistrées ou non, les signalements reçus auraient été :', reports: 'Signalements reçus', routed: 'Concernés par une règle', assigned: 'Confiés', tagged: 'Étiquetés', prioritised: 'Prioritaires', untouched: 'Sans règle',
    colleagues: 'Confiés à', loading: 'Simulation en cours', more: 'Calculé sur les 20 000 plus récents.', failed: 'La simulation n’a pas pu être faite.', none: 'Aucun signalement reçu en 30 jours : rien à simuler.', only: 'Les signalements importés depuis un fichier ne passent pas par les règles.',
  },
});

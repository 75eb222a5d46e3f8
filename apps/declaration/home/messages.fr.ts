import { typeset } from '../shell/typeset';

/** What the home of a structure says. */
export const text = typeset({
  report: 'Signaler une rupture',
  reportLead: 'Environ 90 secondes. Jamais de nom, de numéro ni d’adresse.',
  recent: 'Derniers signalements de la structure',
  recentOf: (shown: number, total: number) => (total > shown ? `${shown} sur ${total}` : ''),
  loading: 'Lecture des signalements…',
  emptyTitle: 'Aucun signalement pour l’instant',
  emptyBody: 'Le premier apparaîtra ici, avec sa référence et son état.',
  failedTitle: 'La liste n’a pas pu être lue',
  failedBody: 'Vous pouvez signaler quand même : la liste reviendra avec le réseau.',
  noRight: 'Aucun droit perdu pour l’instant',
  caseCode: (code: string) => `Code ${code}`,
  more: (count: number) => (count === 1 ? 'et 1 autre droit' : `et ${count} autres droits`),
  links: 'Pour la structure',
  prefecture: 'Ma préfecture',
  prefectureLead: 'Où s’adresser, comment déposer une demande',
  cases: 'Nos situations',
  casesLead: 'Démarches à suivre, échéances, réponses attendues',
  openCase: (code: string) => `Ouvrir la situation ${code}`,
  statuses: {
    SUBMITTED: 'Reçu',
    NEEDS_INFO: 'Précision demandée',
    QUALIFIED: 'Qualifié',
    RESOLVED: 'Résolu',
    REJECTED: 'Non retenu',
    MERGED: 'Réuni à un autre',
    WITHDRAWN: 'Retiré',
  } as Readonly<Record<string, string>>,
});

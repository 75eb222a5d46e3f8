const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'] as const;

/** What people read of disclosure control. */
export const MESSAGES = {
  dimensions: {
    territory: 'le territoire', period: 'la période', right: 'le droit touché', difficulty: 'le dysfonctionnement', structureType: 'le type de structure',
    audience: 'le public', stayDocument: 'le document de séjour', causality: 'la causalité', outcome: 'l’issue', recourse: 'la démarche tentée',
  },
  /** « mars 2026 », « 1er trimestre 2026 », « 2026 » */
  periodOf: (code: string): string => {
    const [year = '', part = ''] = code.split('-');
    if (part.startsWith('T')) return `${part === 'T1' ? '1er' : `${part.slice(1)}e`} trimestre\u00a0${year}`;
    return part === '' ? year : `${MONTHS[Number(part) - 1] ?? part}\u00a0${year}`;
  },
  causalities: { ALLEGED: 'alléguée', DOCUMENTED: 'documentée', CONFIRMED: 'confirmée' },
  outcomes: { SOLVED: 'résolue', OPEN: 'non résolue' },
  /** A step and what came of it. */
  tried: (step: string, outcome: string): string => `${step} (${outcome.charAt(0).toLocaleLowerCase('fr')}${outcome.slice(1)})`,
  outcomeUnknown: 'issue inconnue',
  reasons: {
    PRIMARY: 'Masqué\u00a0: la case compterait trop peu de personnes ou de structures, ou dirait quelque chose de tout un groupe.',
    SECONDARY: 'Masqué\u00a0: la case permettrait d’en recalculer une autre.',
    AS_BEFORE: 'Valeur déjà diffusée, reprise telle quelle.',
  },
  empty: 'Rien n’a été signalé sur cette période et ce territoire\u00a0: il n’y a rien à diffuser.',
  isolated: (units: number, structures: number) => `Ce filtre isole trop peu de personnes ou de structures\u00a0: il en faut au moins ${units}, signalées par au moins ${structures} structures, dont aucune n’en compte plus de 85\u00a0%.`,
  isolatedStructures: (units: number) => `Ce filtre isole trop peu de structures\u00a0: il en faut au moins ${units}.`,
  tooFine: 'Ce tableau compte trop de cases pour être comparé à tout ce qui a déjà été diffusé. Regroupez les territoires, les mois ou les catégories.',
  nothingLeft: 'Une fois masqué ce qui doit l’être, il ne resterait rien à lire.',
  widen: { territory: 'Élargissez le territoire (département, région, France).', period: 'Allongez la période.', filter: 'Retirez un filtre.' },
} as const;

import { typeset } from '../shell/typeset';

/** What the page that verifies a proof says. */
export const text = typeset({
  title: 'Vérifier une preuve de signalement',
  lead: 'La référence et le code sont imprimés sur le document.',
  reference: 'Référence',
  referenceHint: 'De la forme VG-26-7K3F-9QXM',
  code: 'Code de vérification',
  codeHint: 'Deux groupes de cinq signes',
  verify: 'Vérifier',
  missing: 'Indiquez la référence et le code.',
  yes: (day: string, prefecture: string) => `Un signalement portant cette référence et ce code a bien été déposé le ${day}, par une structure adhérente de la Fédération des acteurs de la solidarité. Préfecture concernée : ${prefecture}.`,
  nothingMore: 'Vigie ne dit rien d’autre de ce signalement, et ne connaît pas le nom de la personne.',
  slow: (seconds: number) => `Trop d’essais depuis cette connexion. Réessayez dans ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}.`,
  unreached: 'Vigie ne répond pas. Vérifiez la connexion, puis réessayez.',
});

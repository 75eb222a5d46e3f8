/** The letter that a dossier begins with, and paragraphs ready to be put in. U+00A0 before « : » and « % », U+202F before « ; ». */
export const BUILT_IN_TEMPLATE = `Madame, Monsieur,

La Fédération des acteurs de la solidarité et ses fédérations régionales suivent, avec les structures de leur réseau, les ruptures de droits que vivent les personnes étrangères du fait des dysfonctionnements du téléservice «\u00a0ANEF\u00a0». Nous portons ici à votre connaissance ce que ces structures ont signalé.

## Ce qui est signalé

Sur la période et le territoire de ce dossier, **{{reports}} situations** ont été signalées par les travailleurs sociaux et travailleuses sociales qui accompagnent les personnes concernées. Chaque situation est décrite selon la même grille et datée.

- {{right/CAF/share}} des situations comportent une rupture des droits à la CAF\u202f;
- {{right/FRANCE_TRAVAIL/share}} une rupture des droits à France Travail\u202f;
- {{right/EMPLOYMENT/share}} un emploi perdu, suspendu ou non reconduit\u202f;
- {{right/HEALTH_COVER/share}} une rupture des droits à la santé\u202f;
- {{right/REGULAR_STAY/share}} une bascule en situation irrégulière, alors même que le droit au séjour n’est pas contesté.

Le retard dans le renouvellement des attestations de prolongation d’instruction est cité dans {{difficulty/RENEWAL_LATE/share}} des situations, et l’absence de renouvellement automatique dans {{difficulty/RENEWAL_NOT_AUTOMATIC/share}}.

Les voies d’accompagnement prévues par l’arrêté du 1er\u00a0août 2023 ne suffisent pas à débloquer ces situations\u00a0: le centre de contact citoyen avait déjà été saisi dans {{recourse/CCC/share}} d’entre elles, le point d’accès numérique dans {{recourse/PAN/share}}, et une solution de substitution avait été demandée dans {{recourse/SUBSTITUTION/share}}.

## Depuis notre dernier courrier

{{last-letter}}

{{regional-letters}}

## Au regard de l’enquête de 2024

{{baseline}}

## Ce que nous demandons

Les sept préconisations de 2024 demeurent. Les voici, de la plus appuyée par les situations signalées à la moins appuyée\u00a0:

{{recommendations}}

Nous joignons à ce courrier les annexes qui détaillent ces chiffres, leur méthode et leurs limites. Nous restons à votre disposition pour les examiner avec vos services, dans le cadre de la coopération qui nous lie.

Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.`;

/** Paragraphs by theme, in the words of the 2024 report; each quotes figures, and is offered only where these may be quoted. */
export const READY_PARAGRAPHS: readonly { readonly code: string; readonly label: string; readonly template: string }[] = [
  { code: 'RENEWAL', label: 'Renouvellement des attestations', template: 'Les attestations de prolongation d’instruction ne sont pas renouvelées à temps\u00a0: {{difficulty/RENEWAL_LATE}} situations signalées le montrent, soit {{difficulty/RENEWAL_LATE/share}} de l’ensemble. Les personnes accompagnées se retrouvent en situation irrégulière alors même qu’elles ont déposé leur demande dans les délais.' },
  { code: 'VALIDITY', label: 'Durée des attestations', template: 'La durée des attestations, trop courte, est en cause dans {{difficulty/VALIDITY_TOO_SHORT}} situations. Elle entrave l’accès à l’emploi, à la formation et au logement\u00a0: une durée de six mois au moins éviterait nombre de ces ruptures.' },
  { code: 'RECOGNITION', label: 'Reconnaissance par les organismes', template: 'Dans {{difficulty/NOT_RECOGNISED}} situations, un organisme n’a pas reconnu l’attestation présentée, malgré les instructions qui lui ont été données. Une communication nationale sur la valeur de ces documents reste nécessaire.' },
  { code: 'TELESERVICE', label: 'Anomalies du téléservice', template: 'Les anomalies techniques du téléservice lui-même sont en cause dans {{difficulty/group-TELESERVICE}} situations ({{difficulty/group-TELESERVICE/share}})\u00a0: comptes impossibles à créer, numéros refusés, pièces qui ne se chargent pas, dossiers bloqués.' },
  { code: 'CAF', label: 'Droits à la CAF', template: '{{right/CAF}} situations signalées comportent une rupture des droits à la CAF, soit {{right/CAF/share}}. L’instruction technique 2023-111 de la CNAF prévoit pourtant que les documents délivrés par l’ANEF sont acceptés.' },
  { code: 'EMPLOYMENT', label: 'Emploi', template: '{{right/EMPLOYMENT}} situations comportent un emploi perdu, suspendu ou non reconduit. Ce sont aussi des entreprises, et des structures de l’insertion par l’activité économique, que ces retards privent de leurs salarié·e·s.' },
  { code: 'RECOURSE', label: 'CCC, PAN et solution de substitution', template: 'Le centre de contact citoyen avait été saisi dans {{recourse/CCC}} situations avant leur signalement, le point d’accès numérique dans {{recourse/PAN}}, sans que ces démarches suffisent.' },
  { code: 'SOLVED', label: 'Situations résolues', template: '{{outcome/SOLVED}} de ces situations ont été résolues depuis, soit {{outcome/SOLVED/share}}\u00a0: la preuve que des solutions existent lorsque les services s’en saisissent.' },
];

export const LETTER_WORDS = {
  subject: (title: string) => `Objet\u00a0: ${title}`,
  dated: (city: string, day: string) => `${city}, le ${day}`,
  dossier: (number: number, version: number) => `Dossier n°\u00a0${number}, version ${version}`,
  notes: 'Notes',
  nothingBefore: 'Aucun courrier n’a encore été envoyé au sujet de ce territoire depuis cette plateforme\u00a0: ce dossier sert de point de départ.',
  since: (number: number, day: string) => `Depuis notre courrier du ${day} (dossier n°\u00a0${number})\u00a0:`,
  regional: (letters: number) => (letters === 1 ? 'Sur la même période, une de nos fédérations régionales a déjà saisi l’administration\u00a0:' : `Sur la même période, nos fédérations régionales ont déjà saisi l’administration par ${letters}\u00a0courriers\u00a0:`),
  regionalItem: (territory: string, recipient: string, day: string, number: number) => `${territory}, ${recipient}, le ${day} (dossier n°\u00a0${number})\u00a0: `,
  answered: (day: string) => `réponse du ${day}`,
  unanswered: 'sans réponse à ce jour',
  demands: { PROMISED: ['demande promise', 'demandes promises'], PARTLY: ['acceptée en partie', 'acceptées en partie'], REFUSED: ['refusée', 'refusées'], SILENCE: ['restée sans suite', 'restées sans suite'] } as Readonly<Record<string, readonly [string, string]>>,
  change: { ROSE: 'en hausse, au-delà des intervalles de confiance', FELL: 'en baisse, au-delà des intervalles de confiance', UNCLEAR: 'sans évolution que l’on puisse affirmer' },
  was: (before: string) => ` (${before} alors)\u00a0: `,
  baselineIntro: 'L’enquête que nous avons conduite au printemps 2024 auprès de structures du réseau interrogeait leur estimation\u202f; ce dossier compte des situations. Les deux ne se placent pas sur un même axe, mais se répondent\u00a0:',
  baselineItem: (label: string) => ` des structures répondantes en 2024\u00a0: ${label}.`,
  evidence: ' situations signalées l’appuient.',
  noEvidence: 'Les signalements ne mesurent pas cette préconisation, ou leur nombre ne peut être montré.',
  note: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' '),
  noteBase: (n: string) => `n\u00a0=\u00a0${n}.`,
  noteInterval: (low: string, high: string) => `Intervalle de confiance à 95\u00a0%\u00a0: ${low} à ${high}\u00a0%.`,
  noteDate: (day: string) => `Données du ${day}.`,
  noteHash: (hash: string) => `Empreinte\u00a0: ${hash}.`,
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
} as const;

export const DEFAULT_LETTERHEAD = {
  national: { sender: ['Fédération des acteurs de la solidarité', '76, rue du Faubourg-Saint-Denis', '75010 Paris'], city: 'Paris', signatory: 'La direction générale', signatoryTitle: 'Fédération des acteurs de la solidarité', footer: 'Fédération des acteurs de la solidarité, www.federationsolidarite.org' },
  regional: (region: string) => ({ sender: [`Fédération des acteurs de la solidarité, ${region}`], city: region, signatory: 'La direction régionale', signatoryTitle: `Fédération des acteurs de la solidarité, ${region}`, footer: `Fédération des acteurs de la solidarité, ${region}` }),
} as const;

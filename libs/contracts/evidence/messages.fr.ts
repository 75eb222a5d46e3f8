import type { AttachmentKind, FileRefusal } from './attachments';

/** What a kind is called where it is chosen and listed. */
export const ATTACHMENT_KIND_LABELS: Readonly<Record<AttachmentKind, string>> = {
  SCREENSHOT: 'Capture d’écran',
  ATTESTATION: 'Attestation ou titre',
  CCC_ANSWER: 'Réponse du CCC',
  PAN_ANSWER: 'Réponse du point d’accès numérique',
  BODY_DECISION: 'Décision d’un organisme (CAF, CPAM, France Travail…)',
  LETTER: 'Courrier',
  PHOTO: 'Photo',
  OTHER: 'Autre document',
};

/** The name a kept file goes by, before its number: it says what it is, never whom it is about. */
export const ATTACHMENT_FILE_NAMES: Readonly<Record<AttachmentKind, string>> = {
  SCREENSHOT: 'capture', ATTESTATION: 'attestation', CCC_ANSWER: 'reponse-ccc', PAN_ANSWER: 'reponse-pan',
  BODY_DECISION: 'decision', LETTER: 'courrier', PHOTO: 'photo', OTHER: 'document',
};

/** Why a file is not kept, and what to do instead. */
export function fileRefusalMessage(refusal: FileRefusal, maxBytes: number): string {
  return refusal === 'TOO_LARGE'
    ? `Ce fichier est trop lourd\u00a0: ${megabytes(maxBytes)} Mo au plus. Prenez une photo ou une capture de la partie utile.`
    : MESSAGES[refusal];
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 });

const INSTEAD = 'Joignez plutôt une capture d’écran ou une photo.';

const MESSAGES: Readonly<Record<Exclude<FileRefusal, 'TOO_LARGE'>, string>> = {
  EMPTY: 'Ce fichier est vide. Choisissez-en un autre.',
  TYPE_NOT_ACCEPTED: 'Ce type de fichier n’est pas accepté. Joignez une photo, une capture d’écran ou un PDF.',
  NAME_IDENTIFIES: 'Le nom du fichier peut désigner une personne. Renommez-le, puis joignez-le à nouveau.',
  QUOTA_REACHED: 'L’espace de votre structure pour les preuves est plein. Supprimez des preuves qui ne servent plus.',
  TOO_MANY: 'Cette situation a déjà le nombre maximal de preuves. Supprimez celles qui ne servent plus.',
  CASE_UNKNOWN: 'La situation, le signalement ou la démarche à laquelle rattacher cette preuve est introuvable.',
  MALFORMED: 'L’envoi est incomplet ou illisible. Joignez à nouveau le fichier.',
  TYPE_MISMATCH: 'Ce fichier n’est pas du type qu’il annonce\u00a0: son contenu est autre chose que son nom. Il n’a pas été gardé.',
  TYPE_UNKNOWN: 'Ce fichier n’est ni une image ni un PDF. Il n’a pas été gardé.',
  HEIC_UNREADABLE: 'Les photos HEIC ne peuvent pas être lues ici. Prenez une capture d’écran de la photo, ou réglez l’appareil photo sur «\u00a0le plus compatible\u00a0» (JPEG).',
  IMAGE_UNREADABLE: 'Cette image est abîmée ou incomplète. Reprenez-la, puis joignez-la à nouveau.',
  IMAGE_TOO_MANY_PIXELS: 'Cette image a plus de 25 millions de pixels. Réduisez-la, ou joignez une capture de la partie utile.',
  PDF_UNREADABLE: `Ce PDF est abîmé ou incomplet. ${INSTEAD}`,
  PDF_ENCRYPTED: `Ce PDF est protégé par un mot de passe ou des restrictions. ${INSTEAD}`,
  PDF_SCRIPT: `Ce PDF contient du code (JavaScript). Il n’a pas été gardé. ${INSTEAD}`,
  PDF_LAUNCH: `Ce PDF peut lancer un programme. Il n’a pas été gardé. ${INSTEAD}`,
  PDF_EMBEDDED_FILE: `Ce PDF contient d’autres fichiers. Il n’a pas été gardé. ${INSTEAD}`,
  PDF_OPEN_ACTION: `Ce PDF ouvre une adresse ou agit dès qu’on l’ouvre. Il n’a pas été gardé. ${INSTEAD}`,
  PDF_XFA: `Ce PDF est un formulaire dynamique (XFA). Il n’a pas été gardé. ${INSTEAD}`,
  PDF_MEDIA: `Ce PDF contient du son, de la vidéo ou de la 3D. Il n’a pas été gardé. ${INSTEAD}`,
  PDF_SENDS: `Ce PDF peut envoyer ce qu’il contient à une adresse. Il n’a pas été gardé. ${INSTEAD}`,
  PDF_TOO_COMPLEX: `Ce PDF est trop complexe pour être vérifié. Il n’a pas été gardé. ${INSTEAD}`,
  VIRUS: 'L’antivirus a reconnu un contenu dangereux. Le fichier n’a pas été gardé.',
};

import { ANY_BODY } from '@vigie/domain';
import { RUPTURE_BODIES } from '@vigie/reference';
import { typesetText } from '../i18n/typeset';
import { text } from './messages.fr';

/** Every body a text can be opposed to, the general entry first. */
export const BODY_CHOICES: readonly { readonly code: string; readonly label: string }[] = [
  { code: ANY_BODY, label: text.anyBody }, ...RUPTURE_BODIES.map(({ code, label }) => ({ code, label: typesetText(label) })),
];

export const bodyLabel = (code: string): string => BODY_CHOICES.find((body) => body.code === code)?.label ?? code;

import polyglotI18nProvider from 'ra-i18n-polyglot';
import french from 'ra-language-french';
import type { TranslationMessages } from 'react-admin';
import { text as layout } from '../layout/messages.fr';
import { typesetText } from './typeset';

/** react-admin's own words, where its French is missing, gendered or clumsy. */
const corrections: TranslationMessages = {
  ra: {
    ...french.ra,
    action: { ...french.ra.action, delete: 'Supprimer', edit: 'Modifier', open_menu: layout.openMenu, close_menu: layout.closeMenu },
    message: {
      ...french.ra.message,
      access_denied: layout.denied.body,
      are_you_sure: 'Confirmez-vous ?',
      error: 'La page a rencontré une erreur ; votre demande n’a pas abouti.',
      unsaved_changes: 'Des modifications ne sont pas enregistrées. Quitter la page quand même ?',
      not_found: layout.notFound.body,
    },
    navigation: {
      ...french.ra.navigation,
      no_results: 'Aucun résultat',
      no_filtered_results: 'Aucun résultat avec ces filtres.',
      page_range_info: '%{offsetBegin} à %{offsetEnd} sur %{total}',
      page_rows_per_page: 'Lignes par page :',
      next: 'Page suivante',
      previous: 'Page précédente',
      first: 'Première page',
      last: 'Dernière page',
    },
    notification: {
      ...french.ra.notification,
      http_error: 'Le serveur ne répond pas.',
      logged_out: 'Votre session a pris fin. Connectez-vous de nouveau.',
      not_authorized: layout.denied.body,
      offline: 'Hors ligne : les données n’ont pas pu être chargées.',
    },
    auth: { ...french.ra.auth, auth_check_error: 'Connectez-vous pour continuer.', user_menu: 'Compte', logout: layout.account.signOut },
  },
};

const typesetAll = (messages: TranslationMessages): TranslationMessages =>
  JSON.parse(JSON.stringify(messages), (_key, value: unknown) => (typeof value === 'string' ? typesetText(value) : value)) as TranslationMessages;

const messages = typesetAll(corrections);

export const i18nProvider = polyglotI18nProvider(() => messages, 'fr', [{ locale: 'fr', name: 'Français' }], { allowMissing: true });

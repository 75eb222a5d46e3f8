import { typeset } from '../i18n/typeset';

export const text = typeset({
  title: 'Sécurité du compte',
  lead: 'Un second facteur protège les données des personnes si votre mot de passe est volé.',
  state: {
    READY: 'Un second facteur protège ce compte.',
    OFFERED: 'Aucun second facteur n’est actif. Nous vous recommandons d’en activer un.',
    MISSING: 'Votre rôle donne accès à des données sensibles : activez un second facteur pour continuer.',
  },
  totp: {
    title: 'Application d’authentification',
    lead: 'Une application comme FreeOTP, Aegis ou Google Authenticator donne un code à six chiffres, même sans réseau.',
    start: 'Configurer l’application',
    scan: 'Scannez ce code avec l’application.',
    qr: 'Code QR de configuration de l’application',
    secret: 'Ou saisissez cette clé à la main :',
    code: 'Code affiché par l’application',
    codeWrong: 'Le code comporte six chiffres.',
    confirm: 'Activer',
  },
  passkey: {
    title: 'Clé d’accès',
    lead: 'Empreinte, visage ou code de votre appareil, ou clé de sécurité : rien à recopier, rien à voler par hameçonnage.',
    name: 'Nom de cette clé',
    nameHint: 'Pour la reconnaître, par exemple : ordinateur du bureau.',
    nameMissing: 'Donnez un nom à cette clé.',
    add: 'Ajouter une clé d’accès',
    failed: 'La clé d’accès n’a pas pu être enregistrée sur cet appareil.',
    unsupported: 'Ce navigateur ne gère pas les clés d’accès.',
  },
  done: 'C’est activé. Il vous sera demandé à la prochaine connexion.',
  recovery: {
    title: 'Vos codes de secours',
    lead: 'Ils remplacent le second facteur si vous perdez votre appareil. Chacun sert une fois. Ils ne seront plus montrés : imprimez-les ou gardez-les en lieu sûr.',
    list: 'Codes de secours',
    copy: 'Copier',
    copied: 'Copié',
    print: 'Imprimer',
    kept: 'Je les ai gardés',
  },
});

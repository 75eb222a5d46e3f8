import { typeset } from './typeset';

/** What the frame around every screen says. */
export const text = typeset({
  home: 'Vigie, accueil',
  signOut: 'Se déconnecter',
  signOutTitle: 'Un signalement n’est pas encore envoyé',
  signOutLoses: 'Se déconnecter l’efface de cet appareil, et il n’est nulle part ailleurs.',
  signOutKept: 'Il est gardé sur le serveur : vous le retrouverez en vous reconnectant, pendant sept jours.',
  signOutConfirm: 'Se déconnecter quand même',
  signOutKeep: 'Rester',
  offline: 'Hors connexion',
  offlineBody: {
    REPORT: 'Continuez : ce signalement est gardé sur cet appareil et partira au retour du réseau.',
    HOME: 'Vous pouvez signaler : un signalement est gardé sur cet appareil et part au retour du réseau. Le reste attend le réseau.',
    OTHER: 'Cette page a besoin du réseau : rien ne s’y enregistre d’ici là.',
    READABLE: 'Ce qui a été lu avant reste lisible ici.',
  },
  leaving: { title: 'Quitter sans enregistrer ?', body: 'Ce que vous avez saisi ici serait perdu.', confirm: 'Quitter', keep: 'Rester sur cette page' },
  offlineUnkept: 'Continuez, mais laissez cette page ouverte : votre navigateur ne garde rien.',
  update: 'Une nouvelle version de Vigie est prête.',
  updateNow: 'Mettre à jour',
  opening: 'Ouverture de Vigie…',
  unreached: {
    network: { title: 'Pas de réponse du réseau', body: 'Vigie ne répond pas. Vérifiez la connexion, puis réessayez.' },
    server: { title: 'Vigie a un souci de notre côté', body: 'Réessayez dans un instant.' },
    retry: 'Réessayer',
  },
  unknownPage: 'Cette page n’existe pas',
  unknownPageBody: 'Le lien est peut-être incomplet.',
  toHome: 'Aller à l’accueil',
  backHome: 'Accueil',
  brokenTitle: 'Cette page s’est arrêtée',
  brokenBody: 'Ce n’est pas de votre fait. Rechargez la page ; un signalement déjà envoyé n’est pas perdu.',
  loadFailed: 'La suite n’a pas pu être chargée',
  loadFailedBody: 'Le réseau s’est interrompu, ou Vigie vient d’être mise à jour. Réessayez.',
  demo: 'Données de démonstration',
  skip: 'Aller au contenu',
});

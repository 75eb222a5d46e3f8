/** Everyday words of a report, plain letters, lower case: after « madame » or beside a first name they are no surname. */
export const EVERYDAY_WORDS = `
a abord absence absent absente acces accompagne accompagnee accompagnement accompagnes accord accueil accueilli accueillie accueillis accuse acheve
actuel actuelle actuellement adapte administration adresse adressee afghan afghane afin age agee agent agente agents agree ai aide aide-soignante
aidee ailleurs ainsi ait ajoute albanais albanaise alerte algerien algerienne allait aller allocataire allocation allocations alors amenee ancien
ancienne annee annees annonce annulation annule ans apatride apl apparait apparemment appartement appel appelait appele appelee apporte apprend
apprenti apprentie apres argent armenien armenienne arrete arrive arrivee arrivent arrivera as assistante assiste association assure atteinte attend
attendait attendre attends attente attestation attestations attestent au aucun aucune audience aujourd aujourd'hui auparavant aupres auquel aura
auraient aurait aussi aussitot autorisation autour autre autres avaient avait avance avant avec avenir avez avis avocat avocate avoir avons ayant
bailleur bailleurs bangladais banque bas beaucoup benefice beneficiaire beneficiaires beneficie benevole bien bientot bloque bloquee bloques bon
bonjour bonne bonnes bonsoir bref but c'est ca caissiere camerounais camerounaise car carte cas ce ceci cela celibataire celle celles celui cent
centre cependant certain certaine certains certificat ces cesse cet cette ceux chacun chacune change chaque charge charges chauffeur chef cher cherche
chere chez chinois chinoise chose cinq circuit civil civile cliente collegue collegues combien comme commence comment commission communique comorien
comorienne complement complet complete compte comptes concernant concerne concernee confie confirme confirmee conge conges congolais congolaise
conjoint conjointe connait conseiller conseillere consequence consequences consulte contact contacte contactee contacter conteste continue contrat
contre convaincu convocation convoque convoquee copie correctement cotise coupe coupee couple cour courant courrier courriers cours craint cree creer
crise croit cuisinier cuisiniere cumule d'abord d'accord d'apres dame dans date de debloque debut debute decede decedee dechu decide decision
declaration declare declaree decouvre dedans defaut defenseur defenseure dehors deja delai delais demandait demande demandee demander demandes
demandeur demandeuse demarche demarches demenage demeure demissionne demuni demunie depasse depend deplore depose deposee deposer depot depuis derange
dernier derniere dernierement derniers des desespere desole desolee desormais dessus detient devait devant devenait devenu devenue devient devoir
devra devrait dilemme diplome directeur direction directrice disait disparu dispose dit divorce divorcee dix doit doivent domicilie domiciliee donc
donne donnee donner dont dort dossier dossiers double douze droit droits du duquel durant dure duree echec ecole ecrire ecrit educateur educatrice
effet egalement electricien eleve eligible elle elles embauche embauchee emet emmene emploi employeur employeuse emu en enceinte encore encourt
endette endettee enfant enfants enfin engage enquete ensemble ensuite entend entre entree entreprend entreprise environ envisage envoi envoie envoye
envoyee envoyer epouse epoux eprouve epuise epuisee equipe erreur erythreen erythreenne es espace espere essaie essaye est estime et etablit etai
etaient etait etant etat etc ete etes etranger etrangere etrangers etre etudiant etudiante etudie eu eue eut eux evidemment examen exemple exerce
exige existe expirait expire expiree expirent expirera explique expliquer exprime face facture faire fais faisait fait faite faites familiale famille
familles faut faute femme femmes fera ferait ferme fermee fille filles fils fin finalement fini finit fois font forcement formateur formation
formatrice forme formulaire fournit foyer francais francaise frere fut gagne garde gardien gardienne general gens georgien georgienne gere gestion
gestionnaire grace grand grande grave gravement gros guichet guineen guineenne habitait habite haitien haitienne handicape handicapee heberge
hebergeant hebergee hebergement heberges hesite heure heures heureusement hier homme hommes hopital hospitalise hospitalisee hote huit ici identite
ignore il illegal ils immediatement impasse implore impossibilite impossible impot impots incapable inconnu inconnue indiquant indique infirmier
infirmiere information informe informee inquiet inquiete inscription inscrit inscrite insertion insiste interimaire interpelle interprete interroge
intervenant intervenante intervention invite invitee irakien irakienne iranien iranienne isole isolee ivoirien ivoirienne jamais janvier je jeune
jeunes joint jour journee jours juge jugement juriste jury jusqu jusque justement justifie justifier kosovar kosovare kurde l'a la laissait laisse
laissee laquelle le lendemain lequel les lesquels lettre leur leurs licencie licenciee lien lieu ligne lit livreur locataire loge logee logement
logements loi loin lors lorsque loyer loyers lui lundi ma macon madame mademoiselle maintenant maintient mais maison majeur majeure mal malade malgre
malheureusement malien malienne mange manifeste manque marche mardi mari marie mariee marocain marocaine matin me medecin meme memes menace menacee
mensonge mensuel mentionne mercredi mere merite mes message messages mesure mesures met mettre mineur mineure ministere ministre mis mise moi moins
mois moment mon monde monoparentale monsieur montant mort motif motifs moyen moyens multiplie municipal n'a n'arrive n'est n'ont n'y nationalite ne
necessite nee ni nigerian nigeriane nom nombre nombreuses nombreux non nos notamment note notre nous nouveau nouveaux nouvel nouvelle nouvelles nuit
nul numerique numero objet obligation oblige obligee obtenait obtenir obtenu obtenue obtient occupe office officielle on ont onze or ordinateur
ordonnance oriente orientee ou oubli oublie oui outre ouvert ouverture ouvrier ouvriere page paie paiement papier papiers par paradoxalement parce
pareil parent parents parfois parle parler parmi part partage partenaire partenaires participe particulier partie partir partout pas passage passe
passee passeport patient patiente pauvre paye payer pays pendant percevait percoit perd perdait perdent perdre perdu perdue permanence permet permis
personne personnes petit petite peu peut peut-etre peuvent piece pieces place places plafond plaide plainte plateforme plein plombier plus plusieurs
plutot point pole police portail porte pose possede poste pourquoi pourra pourrait poursuit pourtant pousse pouvait pouvoir precise prefectoral
prefectorale prefecture prefere prefet prefete premier premiere prend prendre prepare pres presentait presente presentee president presidente presque
prestation prestations preuve preuves prevenu prevenue prevu prevue pris prise probleme problemes procede procedure prochain prochaine procureur
procureure produit professeur professeure projette prolongation promesse propose proposition proprietaire protection protege protegee pu puis puisque
qualite quand quant quarante quatre que quel quelle quelles quelque quelques quels qui quinze quittait quitte quoi r raconte rappel rappele rappelle
rapporte recemment recent recepisse recevait recharge recherche reclamait reclame recoit recommande reconnait recours recu recue redige redoute refait
referent referente refugie refugiee refugies refus refuse refusee refusent regle regrette regulier reguliere rejet rejete rejoint relance relancee
relances relation remarque rembourse remet remis remise remplit rencontre rend renonce renouvele renouvelee renouveler renouvellement rentre renvoie
renvoye renvoyee repart repasse repond repondre repondu reponse reponses reprend represente requerant requerante requiert reside residence resident
residente resiste responsable ressort restait reste retard retire retour retourne retraite retraitee retrouve retrouvee reunion revele revenus revient
revit rien risque rompt rompu rsa rue rupture ruptures russe s'est s'inquiete s'y sa saisi saisie sait salaire salarie salariee salaries salle salue
samedi sans sante sauf se secours secretaire secretariat securite seize sejour selon semaine semaines semble senegalais senegalaise sera seraient
serait serie serveur serveuse service services ses seul seule seulement si siege signale signalement signe simple simplement site situation situations
six social sociale sociales sociaux soeur soi soigne soit soixante sollicite sollicitee solution solutions somalien somalienne somme sommes son sont
sort sortie sortir soudanais soudanaise soudeur souffrante souffre souhaitait souhaite soumet sourit sous sous-prefecture sous-prefet sous-prefete
souvent stage stagiaire statut stresse structure structures subi subit suis suit suite suivant suivante suivi suivie sujet supporte suppose sur
surtout suspendu suspendue suspendues suspendus suspension syrien syrienne ta tamoul tamoule tandis tant tard tarde technicien technicienne technique
tel telephone telle tellement temoignage temps tenait tente tenu tenue terme terminait termine territoire tibetain tibetaine tient titre titres
titulaire toi tombe tombee ton tot touchait touche toujours tous tousse tout toute toutes trace traite traitement trajet tram transmet transmis
transmise transport travail travaillait travaille travailler traitant travailleur travailleuse traverse treize trente tres tribunal tribunaux trois trop trouve
trouver tu tunisien tunisienne turc turque tutelle tuteur tutrice ukrainien ukrainienne un une unique urgence urgent us usager usagere usagers utilise
va vacances valable valide validite vaut veille vend vendeur vendeuse vendredi venir venu venue verifie vers verse veuf veut veuve victime vide vie
vieille viendra viennent vient vieux ville vingt visa visite vit vivait vivre voici voie voila voir vois voisin voisine voit voulait vouloir voulu
vous vrai vraiment vu y zero
`;

/** What rightly takes a capital in a report and names nobody: institutions, acronyms, months, places, and sentence openers. */
export const CAPITAL_WORDS = `
western union moneygram burger king kebab uber eats deliveroo stuart manpower adecco randstad amazon carrefour lidl franprix monoprix mcdonald's nickel revolut navigo hauts-de-france loire-atlantique seine-et-marne hotel formule premiere classe residence sociale pension jeunes travailleurs greta facebook instagram skype zoom teams outlook office word excel acrobat windows android iphone samsung chrome firefox
115 aah aap abbe acces accompagnement act acteurs ada administratif administration adoma ae afghanistan afpa afrique agdref agen aid ain ainsi aisne
aix ajaccio albanie albi alencon alf algerie allemagne allier allocations alors alpes als ame ameli amiens anef angers angola angouleme annecy antibes
antony ants aout apatrides api apl apres aquitaine ardeche ardennes are argenteuil ariege armee armenie arras ascension ase asile asnieres ass
assurance attestation aube aubervilliers auch aucun aucune aude aulnay aura aurillac aurore automne auvergne auxerre avant aveyron avignon avril azur
bac bailleur bangladesh banque basse-terre bastia beauvais belfort belgique benin besancon beziers bic bien blois bobigny bonjour bordeaux bouches
boulogne bourg bourges bourgogne bpi bresil brest bretagne brive bts cada caen caf cahors caisse calais calvados cameroun cannes cantal cap
carcassonne carsat carte castres catholique cayenne ccas ccc cdd cddi cdi cej centre cergy certains ces ceseda cfa chalons chambery champigny chaque
charente charleville chartres chateauroux cher cherbourg chine chrs chu chum cias cimade citoyen clermont clermont-ferrand cmp cnaf cnda coallia coeur
college colmar colombes colombie comme commission comores compiegne congo conseil contact contre cordialement correze corse cote cotes cour courbevoie
cpam cph cra creteil creuse croix crous crpa css daho dalo ddets decembre decision defenseur defenseure demande departement departemental depot depuis
dgef dgos digne dijon dimanche directeur directrice dna doctolib dole dordogne dossier doubs drancy dreets drieets droit droits drome dublin dunkerque
ecole emmaus emploi enfin ensuite epinal equipe erythree espagne essonne est etat ete ethiopie etrangers eure europe evreux evry familiales fap fas
favorable federale federation fevrier finistere fjt foix fort-de-france forum francais francaise france france-connect franceconnect franche ft fwd
gabon gambie gap gard garonne geneve georgie gers gironde gisti gmail google grand grande grenoble greta guadeloupe gueret guinee guyane habitat haiti
hauts havre herault hiver html huda humanisme iban id idf ile ile-de-france ille iml immigration impots inde indre insee instruction integration irak
iran irtf isere issy it ita italie ivoire janvier jeudi judiciaire juillet juin jura kosovo lam landes lanka laon laval lhss lille limoges locale loir
loire loiret lons lorient lorsque lot lozere lundi lycee lyon macon madame mai mail maine maire mairie maladie malgre mali mamoudzou manche mans mardi
marne maroc mars marseille martinique mauritanie mayenne mayotte mdph mecs mediation melun merci mercredi merignac messagerie metz meurthe meuse
mezieres mie ministere ministre mission mna monsieur montauban montpellier montreuil morbihan moselle moulins msa mulhouse nancy nanterre nantes
narbonne nationale nb nevers nice nievre niger nigeria nimes niort nir noel noisy nord normandie note notre-dame novembre numerique objet occitanie
octobre office ofii ofpra ofpra-cnda oise onac oqtf orleans orne ouest paca pakistan pan paques parce paris pas pass pau pdf pentecote perigueux
perpignan pessac plusieurs pmi pmr point poitiers pole pontoise populaire portugal postale pour prefecture prefet prefete president presidente
printemps prolongation protection provence ps public puis puy pyrenees qr quand quimper ramadan rdc rdv re recepisse refugies region regional reims
rennes renouvellement republique residence resident restos reunion rgpd rhin rhone rib roanne rochelle rodez roubaix rouen rouge rs rsa rueil russie
saint saint-brieuc saint-denis saint-etienne saint-maur saint-nazaire saint-quentin sainte salut samedi samu saone sarcelles sarthe savoie schengen
secours securite seine selon senegal septembre service services siae siao sipsi situation sms sne social sociale soissons solidarite somalie somme
soudan sous-prefecture sous-prefet sous-prefete spada spip sri-lanka strasbourg sud suite sujet syrie tarbes tarn tchad tel terre tibet titre togo
toulon toulouse tourcoing tours toussaint toutefois travail tresor tribunal troyes tulle tunisie turquie udaf ufr ukraine union universite url urssaf
val valence vannes var vaucluse vendee vendredi venezuela venissieux versailles vesoul vichy vienne villeurbanne vitry vosges whats whatsapp yonne
yvelines
`;

/** Right before a first name, these say that the name is a street's, a school's or a house's. */
export const PLACE_NOUNS = `
allee allees arret association avenue batiment bibliotheque boulevard campus cathedrale centre chemin chrs chu cinema cite clinique clos college cours
ecole eglise espace esplanade faculte faubourg fondation foyer gare gymnase hameau hopital immeuble impasse institut jardin jurisprudence loi
lotissement lycee maison mediatheque metro mosquee notre parc paroisse passage place plan pont porte prix promenade quai quartier residence route rue
saint sainte salle san santa square st stade station ste temple theatre tour tram tramway universite villa
`;

/** After these comes the name of a house or an association, which no list can hold: « CADA Montjoie Kalisté ». */
export const STRUCTURE_NOUNS = `
cada huda cph chrs chu spada siae lhss lam act pension accueil centre dispositif groupe collectif reseau comite plateforme pole mission bailleur entreprise societe cabinet clinique commune ville gare sous-prefecture prefecture
`;

/** People whose names are on buildings and laws: « le CHRS Louise Michel » names nobody we help. */
export const NAMESAKES = `
abbe-pierre pierre-valdo francois-rabelais francois-mitterrand charles-perrens jean-baptiste-clement jean-vilar jean-giono jean-mermoz georges-simenon gustave-eiffel marie-blachere marc-sangnier louis-armand pierre-beregovoy saint-exupery charles-foucauld francois-villon agnes-varda aime-cesaire albert-camus albert-schweitzer albert-thomas alexandre-dumas ambroise-pare anatole-france angela-davis anne-frank
aristide-briand bernard-kouchner blaise-pascal charles-de charles-gaulle claude-bernard coco-chanel edmond-michelet edmond-rostand edouard-herriot
elsa-triolet emile-zola felix-faure frantz-fanon frederic-chopin gabriel-peri george-sand georges-brassens georges-clemenceau georges-pompidou
germaine-tillion guy-mocquet guy-moquet henri-barbusse henri-mondor henri-wallon honore-balzac jacques-brel jacques-prevert jean-jaures jean-mace
jean-mermoz jean-monnet jean-moulin jean-perrin jean-rodhain jean-rostand jean-verdier jean-zay jeanne-arc joliot-curie joseph-wresinski
josephine-baker jules-ferry jules-guesde jules-michelet jules-verne leo-lagrange leon-blum leon-gambetta leopold-senghor louis-aragon louis-blanc
louis-braille louis-pasteur louise-labe louise-michel lucie-aubrac luther-king marc-bloch marc-seguin marcel-cachin marcel-cerdan marcel-pagnol
maria-montessori marie-curie martin-bidoure martin-luther maurice-ravel maurice-thorez max-dormoy nelson-mandela olympe-gouges pablo-neruda
pablo-picasso patrice-lumumba paul-bert paul-cezanne paul-doumer paul-eluard paul-langevin paul-vaillant pierre-bourdieu pierre-curie pierre-mendes
pierre-semard raymond-poincare robert-debre robert-desnos robert-schuman roger-salengro rosa-luxemburg rosa-parks salvador-allende simone-beauvoir
simone-de simone-veil thomas-sankara toussaint-louverture victor-hugo victor-schoelcher vincent-auriol vincent-de vincent-paul yitzhak-rabin
yves-montand
`;

/** A word that can only follow its subject: « mme konate a », « monsieur barry est ». */
export const VERBS_AFTER_A_NAME = `
a attend attendait aurait avait beneficie demande devait dispose dit doit dort est et etait fait habite n'a n'avait n'est n'etait n'ont ne ont percoit
perd peut pouvait qui recoit reside reste risque s'est se sera serait sont souhaite touche travaille va vient vit vivait
`;

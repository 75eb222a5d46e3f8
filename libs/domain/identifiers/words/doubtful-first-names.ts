/**
 * First names that are also French words, months, places or organisations. Alone they prove nothing:
 * they count only beside a known surname, another first name, or a name in capitals.
 */
export const DOUBTFUL_FIRST_NAMES = `
exaucee fiston junior medina merlin mimosa pacifique trophime divin aime aimee alma aude alpha ambre amie amour ange angel aster aurore avril bao benediction bienvenu bienvenue blanche bonheur cerise chance chancel charite
clair claire clemence clement clementine constance constant cosette desire desiree dieu dieudonne dieumerci divine elu esperance espoir eve exauce
faith favour felicite fidele fleur flore florence fortune fortunee france gaia germain gloire glory grace gracieuse heritier honneur honore hope
hortense imam innocent iris israel jade jasmin jasmine jean-marie jolie joyeuse junior juste justice lara laurier laye levant liban liberte lorraine
louange loup lourdes lune luz lys madeleine mai mame marguerite marie mars martin maxime melodie merci merveille milan mirabelle miracle modeste
narcisse noel oasis olive orchidee orphee osee paix pape paradis parfait parfaite paris patience perle perpetue pierre prince princesse promesse
prosper providence prudence ramadan reine rome rose rubis sage sahel salomon sam samba shako soleil soule sultan sultana tope toussaint tresor tuba
urbain valence venus victoire vienne violette wallis
`;

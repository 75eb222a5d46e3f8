import type { IdentifierKind } from '../identifier-hit';
import type { Names } from './invented-names';
import type { SeededRandom } from './seeded-random';

type Maker = (random: SeededRandom, names: Names) => string;

const SEPARATORS = ['', ' ', '.', '-', '/', '\u00A0', '\u202F', '  '];
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/[^\w'-]/g, '');

function grouped(digits: string, sizes: readonly number[], separator: string): string {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).join(separator);
}

function writtenName(random: SeededRandom, names: Names): string {
  const name = random.pick(names.family);
  return random.pick([name, name, name.toUpperCase(), plain(name)]);
}

const phone: Maker = (random) => {
  const digits = `0${random.pick(['6', '7', '6', '7', '1', '4', '9'])}${random.digits(8)}`;
  const separator = random.pick(SEPARATORS);
  const mixed = digits.replace(/(\d\d)(?=\d)/g, (pair) => pair + random.pick(SEPARATORS.slice(1)));
  return random.pick([
    () => grouped(digits, [2, 2, 2, 2, 2], separator),
    () => mixed,
    () => `+33 ${random.pick(['', '(0)'])}${grouped(digits.slice(1), [1, 2, 2, 2, 2], ' ')}`,
    () => `0033${digits.slice(1)}`,
    () => `+224 6${grouped(random.digits(8), [2, 2, 2, 2], ' ')}`,
    () => grouped(digits, [4, 3, 3], separator),
  ])();
};

const foreignerNumber: Maker = (random) => {
  const digits = `${random.pick(['99', '75', '69', '93', '77', '03', '13', '59', '06', '67'])}${random.digits(8)}`;
  return random.pick([() => digits, () => grouped(digits, [4, 3, 3], ' '), () => grouped(digits, [2, 2, 3, 3], ' '), () => grouped(digits, [2, 8], ' '), () => grouped(digits, [2, 2, 2, 2, 2], random.pick(SEPARATORS))])();
};

const nir: Maker = (random) => {
  const head = `${random.pick(['1', '2', '7', '8'])}${random.digits(2)}${String(1 + random.below(12)).padStart(2, '0')}`;
  const department = random.pick(['75', '99', '2A', '2B', '69', '99', '99']);
  const digits = `${head}${department}${random.digits(6)}${random.chance(0.6) ? random.digits(2) : ''}`;
  return random.chance(0.4) ? digits : [digits[0], digits.slice(1, 3), digits.slice(3, 5), digits.slice(5, 7), digits.slice(7, 10), digits.slice(10, 13), digits.slice(13)].filter(Boolean).join(random.pick([' ', '.', '\u00A0', '-']));
};

const iban: Maker = (random) => {
  const body = random.pick([() => `FR76${random.digits(23)}`, () => `FR${random.digits(12)}${random.pick(['A', 'M', '0'])}${random.digits(12)}`, () => `DE${random.digits(20)}`, () => `BE${random.digits(14)}`, () => `LT${random.digits(18)}`])();
  return random.pick([() => body, () => body.replace(/(.{4})(?=.)/g, '$1 '), () => body.toLowerCase(), () => body.replace(/(.{4})(?=.)/g, '$1\u00A0')])();
};

const email: Maker = (random, names) => {
  const local = `${plain(random.pick(names.given)).toLowerCase()}${random.pick(['.', '_', '', '-'])}${plain(random.pick(names.family)).toLowerCase().replace(/'/g, '')}${random.pick(['', random.digits(2), '1990'])}`;
  const [host, tld] = random.pick([['gmail', 'com'], ['yahoo', 'fr'], ['hotmail', 'fr'], ['outlook', 'com'], ['live', 'fr'], ['asso-exemple', 'org']] as const);
  return random.pick([
    () => `${local}@${host}.${tld}`, () => `${local}@${host}.${tld}`, () => `${local} @ ${host}.${tld}`, () => `${local} (at) ${host}.${tld}`, () => `${local}(at)${host}(point)${tld}`,
    () => `${local} [at] ${host} [dot] ${tld}`, () => `${local} arobase ${host} point ${tld}`, () => `${local.toUpperCase()}@${host.toUpperCase()}.${tld.toUpperCase()}`, () => `${local}＠${host}．${tld}`,
  ])();
};

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
function birthDay(random: SeededRandom): string {
  const [day, month, year] = [1 + random.below(28), random.below(12), 1950 + random.below(58)];
  const [dd, mm] = [String(day).padStart(2, '0'), String(month + 1).padStart(2, '0')];
  return random.pick([`${dd}/${mm}/${year}`, `${dd}-${mm}-${year}`, `${dd}.${mm}.${year}`, `${day} ${MONTHS[month]} ${year}`, `${dd} ${mm} ${year}`, `${dd}/${mm}/${String(year).slice(2)}`, `${year}-${mm}-${dd}`]);
}

const birthDate: Maker = (random) => random.pick(['né le {}', 'née le {}', 'né·e le {}', 'né(e) le {}', 'nee le {}', 'ne le {}', 'date de naissance : {}', 'DDN {}', 'née à Conakry le {}', 'Date de naissance {}', 'né en Guinée, le {}', 'nés le {}']).replace('{}', `⟦${birthDay(random)}⟧`);

const namedPerson: Maker = (random, names) => {
  const title = random.pick(['M. ', 'Mme ', 'Mme. ', 'Mr ', 'Mlle ', 'Monsieur ', 'Madame ', 'Mademoiselle ', 'madame ', 'monsieur ', 'mme ', 'mr ', 'M ', 'MME ', 'Mme\u00A0', 'M.\u202F']);
  const name = writtenName(random, names);
  const lower = /^[mM]{1,2}[re ]|^ma|^mo/.test(title) && title === title.toLowerCase() && random.chance(0.5);
  const given = random.pick(names.given);
  return title + `⟦${random.pick([name, name, lower ? name.toLowerCase() : name, `${given} ${name}`, `${name.toUpperCase()} ${given}`, lower ? plain(name).toLowerCase() : name])}⟧`;
};

const fullName: Maker = (random, names) => {
  const given = random.pick(names.given);
  const family = random.pick(names.family);
  return random.pick([`${given} ${family}`, `${given} ${family}`, `${given} ${family.toUpperCase()}`, `${family.toUpperCase()} ${given}`, `${family} ${given}`, `${plain(given)} ${plain(family)}`, `${given.toUpperCase()} ${family.toUpperCase()}`, `${given}\u00A0${family}`, `${family.toUpperCase()}, ${given}`]);
};

const STREET_NAMES = ['de la République', 'Victor Hugo', 'des Lilas', 'du 8 Mai 1945', 'Jean Jaurès', 'de la Gare', 'Pasteur', 'des Frères Lumière', 'Paul Bert', "de l'Église", 'du Moulin', 'Gabriel Péri', 'Salvador Allende'];
const address: Maker = (random) => {
  const street = `${1 + random.below(180)}${random.pick(['', '', ' bis', ' ter', ','])} ${random.pick(['rue', 'avenue', 'boulevard', 'impasse', 'allée', 'place', 'bd', 'av.', 'chemin', 'Rue', 'quai', 'cours', 'square'])} ${random.pick(STREET_NAMES)}`;
  return random.pick([street, street, `${street}, ${random.pick(['69003', '75019', '13001', '93200'])} ${random.pick(['Lyon', 'Paris', 'Marseille', 'Saint-Denis'])}`]);
};

const link: Maker = (random, names) => random.pick([
  () => `https://administration-etrangers-en-france.interieur.gouv.fr/particuliers/#/activation?token=${random.digits(12)}ab`,
  () => `https://www.facebook.com/${plain(random.pick(names.given)).toLowerCase()}.${random.digits(4)}`,
  () => `https://doctolib.fr/account/confirm?code=${random.digits(8)}x`,
  () => `https://wa.me/33${random.digits(9)}`,
  () => `https://exemple.org/d/3f2b${random.digits(8)}c9de7a41`,
])();

const documentNumber: Maker = (random) => random.pick([
  () => `passeport n° ⟦${random.digits(2)}AB${random.digits(5)}⟧`, () => `passeport numéro ⟦O${random.digits(8)}⟧`, () => `visa n° ⟦${random.digits(9)}⟧`, () => `numéro allocataire CAF : ⟦${random.digits(7)}⟧`,
  () => `carte de séjour n°⟦${random.digits(9)}⟧`, () => `dossier OFPRA n° ⟦2019-${random.digits(2)}-${random.digits(5)}⟧`, () => `titre de séjour numéro ⟦${random.digits(10)}⟧`, () => `identifiant France Travail n° ⟦${random.digits(7)}K⟧`,
])();

/** What is planted, by kind. A maker may put ⟦⟧ around the part that identifies; without them, all of it does. */
export const MAKERS: Readonly<Record<IdentifierKind, Maker>> = {
  EMAIL: email, PHONE: phone, FOREIGNER_NUMBER: foreignerNumber, NIR: nir, IBAN: iban, BIRTH_DATE: birthDate, NAMED_PERSON: namedPerson,
  FIRST_NAME_AND_NAME: fullName, ADDRESS: address, PERSONAL_LINK: link, DOCUMENT_NUMBER: documentNumber,
};

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findIdentifiers } from './find-identifiers';
import type { IdentifierKind } from './identifier-hit';
import { maskIdentifiers } from './mask-identifiers';

const found = (text: string) => findIdentifiers(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
const masked = (text: string) => maskIdentifiers(text, findIdentifiers(text));

const CAUGHT: readonly [IdentifierKind, string, string][] = [
  ['EMAIL', 'écrire à jean.martin@gmail.com svp', 'jean.martin@gmail.com'],
  ['EMAIL', 'jean (at) gmail.com', 'jean (at) gmail.com'],
  ['EMAIL', 'fatou.diop chez gmail point com', 'fatou.diop chez gmail point com'],
  ['EMAIL', 'fatou.diop＠gmail．com', 'fatou.diop＠gmail．com'],
  ['PHONE', 'au 06-12.34 56/78 le matin', '06-12.34 56/78'],
  ['PHONE', 'O6 12 34 56 78', 'O6 12 34 56 78'],
  ['PHONE', '+33 (0)6 12 34 56 78', '+33 (0)6 12 34 56 78'],
  ['PHONE', '٠٦١٢٣٤٥٦٧٨', '٠٦١٢٣٤٥٦٧٨'],
  ['PHONE', '０６　１２　３４　５６　７８', '０６　１２　３４　５６　７８'],
  ['PHONE', 'vu le 12/03/2024 06 12 34 56 78', '06 12 34 56 78'],
  ['PHONE', 'whatsapp 620 12 34 56', '620 12 34 56'],
  ['PHONE', 'c’est le zéro six douze trente-quatre cinquante-six', 'zéro six douze trente-quatre cinquante-six'],
  ['PHONE', 'AGDREF 0301234567', '0301234567'],
  ['PHONE', 'au 06,12,34,56,78 merci', '06,12,34,56,78'],
  ['PHONE', 'au 06|12:34;56+78', '06|12:34;56+78'],
  ['PHONE', 'au 06 📞 12 📞 34 📞 56 📞 78', '06 📞 12 📞 34 📞 56 📞 78'],
  ['PHONE', 'au 06\u280012\u280034\u280056\u280078', '06\u280012\u280034\u280056\u280078'],
  ['EMAIL', 'fatou.diop@gmail。com', 'fatou.diop@gmail。com'],
  ['FIRST_NAME_AND_NAME', 'Маmаdоu Diallo attend', 'Маmаdоu Diallo'],
  ['FOREIGNER_NUMBER', 'numéro 9912 345 678', '9912 345 678'],
  ['NIR', '2 85 05 99 350 123 45', '2 85 05 99 350 123 45'],
  ['NIR', '1 90 01 2A 123 456 78', '1 90 01 2A 123 456 78'],
  ['IBAN', 'FR14 2004 1010 0505 0001 3M02 606', 'FR14 2004 1010 0505 0001 3M02 606'],
  ['IBAN', 'RIB FR76 3000 6000 0112 3456 7890 18. La CAF attend', 'FR76 3000 6000 0112 3456 7890 18'],
  ['IBAN', 'versé sur FR7630006000011234567890189. La suite', 'FR7630006000011234567890189'],
  ['BIRTH_DATE', 'née à Kaboul (Afghanistan) le 12/03/1990', '12/03/1990'],
  ['BIRTH_DATE', 'ne le 12 mars 1990', '12 mars 1990'],
  ['BIRTH_DATE', 'DDN : 01.01.1992', '01.01.1992'],
  ['NAMED_PERSON', 'Mme Diallo attend', 'Diallo'],
  ['NAMED_PERSON', 'mme konaté attend', 'konaté'],
  ['NAMED_PERSON', 'M.\u202FA. El Idrissi', 'A. El Idrissi'],
  ['NAMED_PERSON', 'MONSIEUR TRAORE A PERDU SES DROITS', 'TRAORE'],
  ['NAMED_PERSON', 'la famille Haddad', 'Haddad'],
  ['NAMED_PERSON', 'il s’appelle Shahin Safi', 'Shahin Safi'],
  ['NAMED_PERSON', 'Madame Petit est venue', 'Petit'],
  ['FIRST_NAME_AND_NAME', 'Fatoumata Bah attend', 'Fatoumata Bah'],
  ['FIRST_NAME_AND_NAME', 'pour DIALLO Mamadou', 'DIALLO Mamadou'],
  ['FIRST_NAME_AND_NAME', 'Fatou\u200Bmata B\u00ADah attend', 'Fatou\u200Bmata B\u00ADah'],
  ['FIRST_NAME_AND_NAME', 'mamadou diallo attend', 'mamadou diallo'],
  ['FIRST_NAME_AND_NAME', 'Mohamed A. Kanouté', 'Mohamed A. Kanouté'],
  ['FIRST_NAME_AND_NAME', 'José Antonio da Silva', 'José Antonio da Silva'],
  ['ADDRESS', 'au 12 bis, avenue du Général-Leclerc 69003 Lyon', '12 bis, avenue du Général-Leclerc 69003 Lyon'],
  ['ADDRESS', '3 place de la République', '3 place de la République'],
  ['PERSONAL_LINK', 'https://exemple.org/activation?token=a1b2c3d4', 'https://exemple.org/activation?token=a1b2c3d4'],
  ['DOCUMENT_NUMBER', 'passeport guinéen n° O00123456', 'O00123456'],
];

const LEFT_ALONE = [
  'Madame la préfète a répondu', 'M. le Maire', 'Mme X et Monsieur Y', 'Mme D. attend', 'madame est enceinte', 'monsieur travaille à mi-temps', 'Madame, Monsieur,',
  'attestation expirée le 12/03/2024', 'article L. 431-2 du CESEDA', 'IT 2023-111', 'décret n° 2021-313 du 24 mars 2021', 'loi du 06/01/1978', 'entre 2023-2024 et 2024-2025, 15 dossiers',
  'dette de 1 234 567 890 €', 'SIRET 123 456 789 00012', 'CCC joint au 0806 001 620', 'le 39 49', 'la CAF ne répond pas depuis le 12/03/2024', 'née en Guinée, BPI depuis le 12/03/2022', 'née à Conakry, elle a reçu une attestation le 12/03/2024', 'usager Lyonnais', 'acte de naissance délivré le 03/02/2024',
  'dans le 04, 05, 06, 13, 83 et 84', 'départements 01,03,07,15,26,38', 'ouvert 08:30-12:00, 14:00-17:30',
  'le CHRS Louise Michel', 'lycée Victor Hugo', 'Saint-Denis et Villeneuve-Saint-Georges', 'la Mairie de Paris', 'Pierre, Rose et Florence', 'En avril Paris et Lyon', '12 places d’hébergement', '2 cours de français',
  'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000047931311', 'TITRE DE SÉJOUR EXPIRÉ, AUCUNE RÉPONSE DE LA PRÉFECTURE', 'Forum réfugiés et La Cimade', 'code de situation K7QF-3MXR',
];

describe('findIdentifiers', () => {
  it.each(CAUGHT)('finds %s in « %s »', (kind, text, hit) => expect(found(text)).toEqual([`${kind} ${hit}`]));
  it.each(LEFT_ALONE)('leaves « %s » alone', (text) => expect(found(text)).toEqual([]));

  it('gives each hit a reason in French', () => {
    expect(findIdentifiers('Mme Diallo')[0]?.reason).toBe('Ceci ressemble au nom d’une personne.');
  });

  it('keeps hits inside the text, in order and apart, and masks them for good, whatever the text', () => {
    const pieces = fc.constantFrom('Mme Diallo', ' 06 12 34 56 78', 'né le 12/03/1990 ', 'jean@gmail.com', '\u200B', 'é', '😀', '\n', ' 12 rue de la Paix ', '２', 'FR76', 'M. ', '(at)');
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 }).map((parts) => parts.join('')), (text) => {
      const hits = findIdentifiers(text);
      let from = 0;
      for (const { start, end } of hits) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
      const rest = maskIdentifiers(text, hits);
      for (const { start, end } of hits.filter((hit) => hit.kind === 'EMAIL' || hit.kind === 'IBAN')) expect(rest).not.toContain(text.slice(start, end));
    }), { numRuns: 500 });
  }, 60_000);
});

describe('maskIdentifiers', () => {
  it('says what stood there', () => {
    expect(masked('Mme Diallo, née le 12/03/1990, tél. 06 12 34 56 78.')).toBe('Mme [nom masqué], née le [date de naissance masquée], tél. [téléphone masqué].');
  });

  it('leaves nothing to find again', () => {
    for (const [, text] of CAUGHT) expect(found(masked(text))).toEqual([]);
    expect(found(masked('née le 12/03/1990, reçue le 12/03/2024'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { textsOf, type LetterDocument } from '@vigie/typesetting';
import type { CaseFacts } from '../facts/letter-facts';
import { compose, LETTER_KINDS } from './compose';
import { NOBODY, type LetterInput, type OpposableText } from './letter-input';
import { daysWithout } from './presence-shield';
import { checklist } from './substitution-kit';

const facts: CaseFacts = {
  caseCode: 'K7QF-3MXR', structureName: 'CADA Les Oliviers', siteCode: 'P69', stayDocumentCode: 'PROLONGATION_BPI', stayDocumentExpiresOn: '2026-10-15', renewalFiledOn: null,
  difficultyCodes: ['RENEWAL_LATE'],
  steps: [
    { key: '0', channelCode: 'PAN', meansCode: 'ON_SITE', outcomeCode: 'APPOINTMENT_NO_SOLUTION', awaited: false, on: '2026-11-03', before: null },
    { key: '1', channelCode: 'CCC', meansCode: 'EMAIL', outcomeCode: 'STEREOTYPED_ANSWER', awaited: false, on: null, before: '2026-10-20' },
  ],
  losses: [{ rightCode: 'CAF', bodyCode: 'CAF', stateCode: 'SUSPENDED', since: '2026-10-16', until: null, amountLost: null }],
  gaps: [{ from: '2026-10-16', to: null }], reports: [{ id: 'r', reference: 'VG-26-7K3F-9QXM', filedOn: '2026-10-21' }], enclosures: [],
};
const law = (bodyCode: string, reference: string, dates: Partial<OpposableText> = {}): OpposableText => ({ bodyCode, reference, title: reference, excerpt: `Ce que dit ${reference}.`, url: null, validFrom: null, validUntil: null, verifiedOn: null, ...dates });
const input: LetterInput = {
  facts, identity: { name: 'Ada Péron', bornOn: '12/03/1990', foreignerNumber: '7503012345', address: '3 rue des Lilas\n\n69003 Lyon' },
  signatory: { name: 'Lou Martin', role: 'directrice', place: 'Lyon' }, today: '2026-11-24', bodyCode: 'CAF', gaps: facts.gaps, proof: null,
  texts: [law('ANY', 'Texte général'), law('CAF', 'IT 2023-111'), law('CAF', 'IT périmée', { validUntil: '2024-01-01' }), law('PREFECTURE', 'Arrêté du 1er août 2023, article 4')],
};
const read = (letter: LetterDocument | null) => textsOf(letter!).map((text) => text.replaceAll(/[\u00A0\u202F]/g, ' '));
const whole = (letter: LetterDocument | null) => read(letter).join('\n');
const headings = ({ blocks }: LetterDocument) => blocks.flatMap((block) => (block.kind === 'HEADING' ? [block.words.replaceAll('\u00A0', ' ')] : []));

describe('the substitution kit', () => {
  const kit = compose('SUBSTITUTION', input)!;

  it('goes from the person to the préfecture, then the law, the request and three annexes', () => {
    expect(read(kit).slice(0, 8)).toEqual(['Ada Péron', '3 rue des Lilas', '69003 Lyon', 'Né·e le 12/03/1990', 'Numéro étranger : 7503012345', 'Préfecture du Rhône', 'Service chargé des étrangers', 'Lyon']);
    expect(headings(kit)).toEqual(['Demande de solution de substitution', 'Ce que prévoit le droit', 'Ce que je vous demande', 'Annexe 1 : chronologie des démarches', 'Annexe 2 : pièces du dossier', 'Annexe 3 : preuves']);
  });

  it('rests on the texts for the préfecture alone', () => {
    expect(whole(kit)).toContain('Arrêté du 1er août 2023, article 4 : Ce que dit');
    expect(whole(kit)).not.toMatch(/IT 2023-111|Texte général/);
  });

  it('tells the attempts from the oldest, and says where a day is not known', () => {
    const table = kit.blocks.find((block) => block.kind === 'TABLE');
    expect(table?.kind === 'TABLE' && table.rows.map(([day, step]) => [day?.replaceAll('\u00A0', ' '), step])).toEqual([['avant le 20 octobre 2026', 'Centre de contact citoyen, par e-mail ou formulaire'], ['3 novembre 2026', 'Point d’accès numérique, sur place']]);
  });

  it('says that the written answer of the CCC is missing, until it is there', () => {
    const ofCcc = (input_: LetterInput) => checklist(input_).find(({ label }) => label.startsWith('Écrit du centre'));
    expect(ofCcc(input)).toMatchObject({ done: false, state: expect.stringContaining('manquant') });
    const written = facts.steps.map((step) => (step.channelCode === 'CCC' ? { ...step, outcomeCode: 'ATTESTATION_OF_IMPOSSIBILITY' } : step));
    expect(ofCcc({ ...input, facts: { ...facts, steps: written } })).toMatchObject({ done: true, state: 'obtenu, à joindre' });
    const enclosures = [{ key: 'a', name: 'Réponse du CCC', image: null }];
    expect(ofCcc({ ...input, facts: { ...facts, steps: written, enclosures } })?.state).toBe('obtenu, reproduit en annexe 3');
  });

  it('never cuts a day at the end of a line', () => {
    expect(textsOf(kit).join('\n')).toMatch(/le 15\u00A0octobre\u00A02026/);
  });

  it('leaves room to write by hand where nothing is known', () => {
    const empty = compose('SUBSTITUTION', { ...input, identity: NOBODY, facts: { ...facts, steps: [], losses: [], difficultyCodes: [] } })!;
    expect(read(empty)[0]).toMatch(/^…+$/);
    expect(whole(empty)).toContain('Point d’accès numérique');
    expect(whole(empty)).not.toMatch(/undefined|null/);
  });

  it('prints each image on a page of its own, in words as well, and names the files it cannot print', () => {
    const image = { bytes: new Uint8Array([1]), width: 8, height: 6 };
    const { blocks } = compose('SUBSTITUTION', { ...input, facts: { ...facts, enclosures: [{ key: 'a', name: 'Capture 1', image }, { key: 'b', name: 'Courrier 2', image: null }] } })!;
    expect(blocks.slice(-3).map(({ kind }) => kind)).toEqual(['NEW_PAGE', 'HEADING', 'FIGURE']);
    expect(blocks.at(-1)).toMatchObject({ alt: expect.stringContaining('Capture 1') });
    expect(whole({ title: '', fileName: '', footer: '', blocks })).toContain('Courrier 2 : joint séparément');
  });

  it('numbers a proof that is a PDF after those it prints, and says where its pages are', () => {
    const image = { bytes: new Uint8Array([1]), width: 8, height: 6 };
    const { blocks } = compose('SUBSTITUTION', { ...input, facts: { ...facts, enclosures: [{ key: 'b', name: 'Réponse', image: null, pdf: new Uint8Array([2]) }, { key: 'a', name: 'Capture', image }] } })!;
    const said = whole({ title: '', fileName: '', footer: '', blocks });
    expect(said).toContain('Preuve 1 : Capture');
    expect(said).toMatch(/Preuve 2\s?: Réponse \(dans le fichier des preuves en PDF/);
  });
});

describe('a letter of non-recognition', () => {
  it('opposes the body’s own texts first, then those for all, and none that has ended', () => {
    const letter = read(compose('RECOGNITION', input));
    expect(letter.filter((line) => line.includes('Ce que dit'))).toEqual(['IT 2023-111 : Ce que dit IT 2023-111.', 'Texte général : Ce que dit Texte général.']);
    expect(letter.join('\n')).toContain('Conséquence pour moi (droits à la CAF) : suspension depuis le 16 octobre 2026.');
    expect(letter.join('\n')).toContain('rétablir mes droits à compter du 16 octobre 2026');
  });

  it('asks a commission to hear the appeal, and no arrears of it', () => {
    const letter = whole(compose('RECOGNITION', { ...input, bodyCode: 'MEDIATION_COMMISSION' }));
    expect(letter).toContain('d’instruire mon recours');
    expect(letter).not.toContain('sommes dues');
    expect(letter).toContain('Texte général');
  });
});

describe('what the structure says in its own name', () => {
  it('attests a procedure to an employer, and claims no right to work', () => {
    const letter = whole(compose('EMPLOYER', input));
    expect(letter).toContain('Je, soussigné·e Lou Martin, directrice, pour CADA Les Oliviers, atteste que Ada Péron, né·e le 12/03/1990, numéro étranger 7503012345, est accompagné·e');
    expect(letter).toContain('Elle ne remplace ni le document de séjour ni l’autorisation de travail');
  });

  it('counts the days without an attestation, those of two overlapping gaps once', () => {
    expect(daysWithout([{ from: '2026-10-16', to: null }], '2026-11-24')).toBe(39);
    expect(daysWithout([{ from: '2026-01-01', to: '2026-01-10' }, { from: '2026-01-05', to: '2026-01-12' }, { from: '2026-01-06', to: '2026-01-07' }], '2026-11-24')).toBe(12);
    expect(whole(compose('PRESENCE', input))).toContain('Au total : 39 jours sans attestation.');
  });

  it('proves a filing once the server has given its code', () => {
    expect(compose('PROOF', input)).toBeNull();
    const proof = { reference: 'VG-26-7K3F-9QXM', code: '7K3FQ-9XM2P', filedOn: '2026-10-21', prefecture: 'Préfecture du Rhône', verifyAt: 'https://vigie.test/verifier', square: null };
    expect(whole(compose('PROOF', { ...input, proof }))).toMatch(/VG-26-7K3F-9QXM[\s\S]*7K3FQ-9XM2P[\s\S]*21 octobre 2026[\s\S]*https:\/\/vigie\.test\/verifier/);
  });
});

describe('what nobody noted is said by no letter', () => {
  const withFacts = (changes: Partial<CaseFacts>): LetterInput => ({ ...input, facts: { ...facts, ...changes } });
  const step = (channelCode: string, on: string | null, outcomeCode: string | null = null): CaseFacts['steps'][number] => ({ key: `${channelCode} ${on}`, channelCode, meansCode: null, outcomeCode, awaited: outcomeCode === null, on, before: null });

  it('that a renewal was asked for, until it is', () => {
    for (const kind of ['EMPLOYER', 'RECOGNITION'] as const) {
      expect(whole(compose(kind, withFacts({ steps: [] })))).not.toMatch(/renouvellement (a été demandé|le )|sollicitée|imputable/);
      expect(whole(compose(kind, withFacts({ steps: [], renewalFiledOn: '2026-10-01' })))).toMatch(/renouvellement (a été demandé )?le 1er octobre 2026/);
    }
    expect(whole(compose('RECOGNITION', withFacts({ steps: [step('CCC', '2026-10-20')] })))).not.toContain('sollicitée');
    expect(whole(compose('RECOGNITION', withFacts({ steps: [step('PREFECTURE', '2026-10-20')] })))).toContain('la préfecture, que j’ai sollicitée');
  });

  it('attempts outside of the gaps, and a gap where there is none', () => {
    const letter = whole(compose('PRESENCE', withFacts({ steps: [step('CCC', '2026-09-01', 'NO_ANSWER'), step('PAN', '2026-10-20'), step('DDETS', null)] })));
    expect(letter).toContain('Point d’accès numérique');
    expect(letter).not.toMatch(/Centre de contact|date non notée/);
    expect(compose('PRESENCE', { ...input, gaps: [] })).toBeNull();
  });

  it('in the kit, the request that the kit is, nor a result while an answer is waited for', () => {
    const kit = whole(compose('SUBSTITUTION', withFacts({ steps: [step('SUBSTITUTION', '2026-11-20'), step('CCC', '2026-11-01')] })));
    expect(kit).not.toContain('Solution de substitution');
    expect(kit).toContain('Centre de contact citoyen : réponse attendue');
    expect(whole(compose('SUBSTITUTION', withFacts({ steps: [step('SUBSTITUTION', '2026-05-20', 'REFUSED')] })))).toContain('Solution de substitution : refus');
  });

  it.each([['31/02/1989', false], ['29/02/1988', true], ['00/00/1989', true], ['12 mars 1990', true], ['30/13/1990', false]])('a birth on %s: %s', (bornOn, said) => {
    expect(whole(compose('EMPLOYER', { ...input, identity: { ...input.identity, bornOn } })).includes(`né·e le ${bornOn}`)).toBe(said);
  });
});

it.each(LETTER_KINDS)('%s names nobody in its title, its foot or its file, and its case code nowhere', (kind) => {
  const proof = { reference: 'VG-26-7K3F-9QXM', code: '7K3FQ-9XM2P', filedOn: '2026-10-21', prefecture: 'Préfecture du Rhône', verifyAt: 'https://vigie.test/verifier', square: null };
  const letter = compose(kind, { ...input, proof })!;
  expect([letter.title, letter.fileName, letter.footer].join(' ')).not.toMatch(/Ada|Péron|7503012345/);
  expect(whole(letter)).not.toContain('K7QF-3MXR');
  expect(letter.fileName).toMatch(/^[a-z0-9-]+$/);
});

it('takes what is typed as text, never as markup', () => {
  const typed = '<b>Ada</b> & \\n {{x}} [lien](http://x)';
  expect(read(compose('SUBSTITUTION', { ...input, identity: { ...input.identity, name: typed } }))[0]).toBe(typed);
});

import { parisDate } from '@vigie/domain';
import { graphql, type ResultOf } from '../../graphql/graphql';
import { request } from '../../graphql/request';
import { typesetText } from '../../shell/typeset';
import type { FiledProof, OpposableText } from '../compose/letter-input';
import { squareCode } from '../proof/square-code';
import { factsOfCase } from './facts-of-case';
import { keepMaterial, type LetterMaterial } from './kept-material';
import type { CaseFacts } from './letter-facts';
import { readEnclosures } from './read-enclosures';

export const CASE_FOR_LETTERS = graphql(`
  query CaseForLetters($caseCode: ID!) {
    caseFile(caseCode: $caseCode) {
      siteCode stayDocument stayDocumentExpiresOn solution { solvedOn }
      reports { id reference status createdAt occurredOn stayDocument stayDocumentExpiresOn difficulties }
      ruptures { right body state since until amountLost }
      steps { channel means outcome awaited takenOn before }
    }
    expiries { items { caseCode kind dueOn filedOn } }
    attachments(caseCode: $caseCode) { id kind state mediaType }
    opposableTexts { bodyCode title reference excerpt url validFrom validUntil verifiedOn }
  }
`);

const FILING_PROOF = graphql(`query FilingProof($reportId: ID!) { filingProof(reportId: $reportId) { reference code filedOn prefecture } }`);

/** @returns null when the structure has no such case. @throws RequestFailure */
export async function readMaterial(caseCode: string, structureName: string): Promise<LetterMaterial | null> {
  const { caseFile, attachments, opposableTexts, expiries } = await request(CASE_FOR_LETTERS, { caseCode });
  if (!caseFile) return null;
  const facts = { ...factsOfCase(caseCode, structureName, caseFile, expiries.items, parisDate(new Date())), enclosures: await readEnclosures(attachments) };
  const material = { facts, texts: opposableTexts.map(asPrinted), proof: await proofOf(facts) };
  keepMaterial(caseCode, material);
  return material;
}

async function proofOf({ reports }: CaseFacts): Promise<FiledProof | null> {
  const latest = reports[0];
  if (!latest) return null;
  const { filingProof } = await request(FILING_PROOF, { reportId: latest.id });
  const verifyAt = `${window.location.origin}/verifier`;
  return { ...filingProof, verifyAt, square: await squareCode(`${verifyAt}#${filingProof.reference}.${filingProof.code}`) };
}

type Registered = ResultOf<typeof CASE_FOR_LETTERS>['opposableTexts'][number];
const asPrinted = (text: Registered): OpposableText => ({ ...text, title: typesetText(text.title), reference: typesetText(text.reference), excerpt: typesetText(text.excerpt) });

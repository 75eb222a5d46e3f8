import { useState } from 'react';
import { REMARK_MAX_LENGTH, checkDirectoryText, validateDirectoryEntry, type DirectoryEntryDraft, type DirectoryFault } from '@vigie/contracts';
import { PREFECTURE_SITES } from '@vigie/reference';
import { request } from '../graphql/request';
import { RequestFailure } from '../graphql/request-failure';
import { useIdentifierCheck } from '../report/words/identifier-check';
import { failureWords } from '../session/failure-words';
import { PROPOSE } from './directory-documents';
import type { Subject } from './directory-sections';
import { text } from './messages.fr';

/** What the form holds: texts as typed; null means that the service does not exist. */
export interface CorrectionDraft {
  readonly topic: string;
  readonly means: string | null;
  readonly address: string;
  readonly opening: string;
  readonly link: string;
  readonly phone: string;
  readonly email: string;
  readonly conditions: string;
  readonly source: string;
  readonly remark: string;
}

const SITES: ReadonlySet<string> = new Set(PREFECTURE_SITES.map(({ code }) => code));

/** The form starts from the entry as it is; where it was learnt is always asked anew. */
const startFrom = ({ topic, entry }: Subject): CorrectionDraft => ({
  topic, means: entry ? entry.means : '', address: entry?.address ?? '', opening: entry?.opening ?? '', link: entry?.link ?? '', phone: entry?.phone ?? '', email: entry?.email ?? '',
  conditions: entry?.conditions ?? '', source: '', remark: '',
});

export function useCorrection(siteCode: string, subject: Subject, onSent: () => void) {
  const [draft, setDraft] = useState(() => startFrom(subject));
  const [errors, setErrors] = useState<readonly DirectoryFault[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [state, setState] = useState<'IDLE' | 'SENDING' | 'SIGNED_OUT'>('IDLE');
  const identifiers = useIdentifierCheck(true);

  const send = async () => {
    const { remark, ...said } = draft;
    const entry: DirectoryEntryDraft = said.means === null ? { section: subject.section, siteCode, topic: said.topic, means: null, conditions: said.conditions, source: said.source } : { ...said, section: subject.section, siteCode };
    // An empty choice is none yet; null would say that the service does not exist.
    const undecided = draft.means === '' && subject.section === 'SERVICE' ? [{ field: 'means', message: checkMeans(entry) }] : [];
    const check = validateDirectoryEntry(entry, { sites: SITES, findIdentifiers: identifiers.find });
    const found = [...undecided, ...(check.ok ? [] : check.errors), ...checkDirectoryText('remark', remark.trim() || null, REMARK_MAX_LENGTH, { findIdentifiers: identifiers.find })];
    setErrors(found);
    setFailure(null);
    if (!check.ok || found.length > 0) return;
    setState('SENDING');
    try {
      const { proposeDirectoryCorrection: answer } = await request(PROPOSE, { proposal: { entryId: subject.entry?.id ?? null, entry: check.entry, remark: remark.trim() || null } });
      if (answer.__typename === 'DirectoryProposal') return onSent();
      setErrors(answer.errors);
      setFailure(answer.errors.length > 0 ? null : answer.message);
      setState('IDLE');
    } catch (caught) {
      if (caught instanceof RequestFailure && caught.code === 'UNAUTHENTICATED') return setState('SIGNED_OUT');
      setFailure(`${text.form.failed} ${failureWords(caught)}`);
      setState('IDLE');
    }
  };

  return {
    draft, errors, failure, sending: state === 'SENDING', signedOut: state === 'SIGNED_OUT', send,
    change: (part: Partial<CorrectionDraft>) => setDraft((before) => ({ ...before, ...part })),
    cameBack: () => setState('IDLE'),
  };
}

function checkMeans(entry: DirectoryEntryDraft): string {
  const check = validateDirectoryEntry({ ...entry, means: '-' }, { sites: SITES, findIdentifiers: () => [] });
  return check.ok ? '' : (check.errors.find(({ field }) => field === 'means')?.message ?? '');
}

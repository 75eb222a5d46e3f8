import { memoryDraftStore } from './draft-store';

/** The one report in progress of this page. An encrypted store that outlives the page takes its place here. */
export const drafts = memoryDraftStore();

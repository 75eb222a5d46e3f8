export { VerbatimsModule } from './verbatims.module';
export { verbatimEntities } from './persistence/verbatim.entities';
export { UseVerbatims, type QuotedVerbatim, type UsableVerbatim, type VerbatimSubject } from './use-verbatims/use-verbatims';
export { ProposeVerbatim } from './propose-verbatim/propose-verbatim';
export { DecideVerbatim } from './decide-verbatim/decide-verbatim';
export { ReadVerbatims } from './read-verbatims/read-verbatims';

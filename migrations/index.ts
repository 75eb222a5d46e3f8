import { Foundations1764000000000 } from './1764000000000-foundations';
import { Catalogue1764000100000 } from './1764000100000-catalogue';
import { Access1764000200000 } from './1764000200000-access';
import { Intake1764000300000 } from './1764000300000-intake';
import { Pipeline1764000400000 } from './1764000400000-pipeline';
import { Aggregation1764000500000 } from './1764000500000-aggregation';
import { Drafts1764000600000 } from './1764000600000-drafts';
import { Casework1764000700000 } from './1764000700000-casework';
import { Reminders1764000800000 } from './1764000800000-reminders';
import { Evidence1764000900000 } from './1764000900000-evidence';
import { OpposableTexts1764001000000 } from './1764001000000-opposable-texts';
import { ImportAndTokens1764001100000 } from './1764001100000-import-and-tokens';
import { Directory1764001200000 } from './1764001200000-directory';
import { Alerts1764001300000 } from './1764001300000-alerts';
import { Retention1764001400000 } from './1764001400000-retention';
import { Triage1764001600000 } from './1764001600000-triage';
import { Anomalies1764001610000 } from './1764001610000-anomalies';
import { TriageSearch1764001620000 } from './1764001620000-triage-search';
import { Dossiers1764001700000 } from './1764001700000-dossiers';
import { Verbatims1764001800000 } from './1764001800000-verbatims';
import { Releases1764001810000 } from './1764001810000-releases';
import { BucketsOfSites1764001900000 } from './1764001900000-buckets-of-sites';
import { Hardening1764002000000 } from './1764002000000-hardening';
import { StepAnsweredOn1764002100000 } from './1764002100000-step-answered-on';
import { DossierJobs1764002300000 } from './1764002300000-dossier-jobs';
import { StructureSpace1764002400000 } from './1764002400000-structure-space';
import { RupturesByStatement1764002500000 } from './1764002500000-ruptures-by-statement';
import { Analyses1764002600000 } from './1764002600000-analyses';
import { Exports1764002900000 } from './1764002900000-exports';
import { Network1764002700000 } from './1764002700000-network';
import { AuditSearch1764002710000 } from './1764002710000-audit-search';
import { Routing1764002800000 } from './1764002800000-routing';
import { CrossBuckets1764003100000 } from './1764003100000-cross-buckets';

/** In the order they run. */


/** In the order they run. */
export const migrations = [Foundations1764000000000, Catalogue1764000100000, Access1764000200000, Intake1764000300000, Pipeline1764000400000, Aggregation1764000500000, Drafts1764000600000, Casework1764000700000, Reminders1764000800000, Evidence1764000900000, OpposableTexts1764001000000, ImportAndTokens1764001100000, Directory1764001200000, Alerts1764001300000, Retention1764001400000, Triage1764001600000, Anomalies1764001610000, TriageSearch1764001620000, Dossiers1764001700000, Verbatims1764001800000, Releases1764001810000, BucketsOfSites1764001900000, Hardening1764002000000, StepAnsweredOn1764002100000, DossierJobs1764002300000, StructureSpace1764002400000, RupturesByStatement1764002500000, Analyses1764002600000, Network1764002700000, AuditSearch1764002710000, Routing1764002800000, Exports1764002900000, CrossBuckets1764003100000];

import { accessEntities } from '@vigie/access';
import { advocacyEntities } from '@vigie/advocacy';
import { aggregationEntities } from '@vigie/aggregation';
import { alertEntities } from '@vigie/alerts';
import { caseworkEntities } from '@vigie/casework';
import { catalogueEntities } from '@vigie/catalogue';
import { directoryEntities } from '@vigie/directory';
import { evidenceEntities } from '@vigie/evidence';
import { exportEntities } from '@vigie/exports';
import { importEntities } from '@vigie/import';
import { intakeEntities } from '@vigie/intake';
import { letterEntities } from '@vigie/letters';
import { monitoringEntities } from '@vigie/monitoring';
import { releaseEntities } from '@vigie/release';
import { networkEntities } from '@vigie/network';
import { notificationEntities } from '@vigie/notifications';
import { pipelineEntities } from '@vigie/pipeline';
import { reminderEntities } from '@vigie/reminders';
import { retentionEntities } from '@vigie/retention';
import { triageEntities } from '@vigie/triage';
import { verbatimEntities } from '@vigie/verbatims';

/** Every table the program knows, library by library. */
export const entities = [...catalogueEntities, ...accessEntities, ...intakeEntities, ...importEntities, ...caseworkEntities, ...pipelineEntities, ...aggregationEntities, ...directoryEntities, ...monitoringEntities, ...releaseEntities, ...alertEntities, ...advocacyEntities, ...evidenceEntities, ...exportEntities, ...letterEntities, ...networkEntities, ...notificationEntities, ...reminderEntities, ...retentionEntities, ...triageEntities, ...verbatimEntities];

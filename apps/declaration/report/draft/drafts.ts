import { WorkingReport } from '../../keeping/working-report';

/** The one report open on this page, sealed on the device as it is typed. */
export const drafts = new WorkingReport();

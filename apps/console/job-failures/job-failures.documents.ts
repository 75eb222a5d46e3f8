import { graphql } from '../graphql/graphql';

export const JobFailuresDocument = graphql(`
  query ConsoleJobFailures($page: PageInput) {
    jobFailures(page: $page) { total items { id jobName message attempts failedAt redrivable redrivenAt } }
  }
`);

export const RedriveJobDocument = graphql(`mutation RedriveJob($id: ID!) { redriveJob(id: $id) { id redrivenAt } }`);

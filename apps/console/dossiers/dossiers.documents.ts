import { graphql, type ResultOf } from '../graphql/graphql';

export const DossiersDocument = graphql(`
  query ConsoleDossiers($filter: DossierFilter, $page: PageInput) {
    dossiers(filter: $filter, page: $page) { total items { id number title territory from to status version authorName updatedAt } }
  }
`);

export const DossierDocument = graphql(`
  query ConsoleDossier($id: ID!) {
    dossier(id: $id) {
      id number title territory regionCode departmentCode siteCode from to status version authorName updatedAt rights difficultyGroups sectors causality recipient revision open letterOpen letter approvedBy approvedOn
      sentOn reference answeredOn answer
      moves { to refusal }
      steps { id fromStatus toStatus version note accountName takenAt }
      snapshot {
        version hash dataDate published masked notes changedSettings
        figures { id label printed unit n low high definition query hash }
        hidden { id label reason }
        recommendations { code label reports }
        changes { id label before after }
        paragraphs { code label content }
      }
      freezing { state done total failure by }
      production { state done total failure }
      filesOutdated
      files { name size sha256 }
      commitments { subject code label answer dueOn note recordedBy since { month reports } }
      documents { id title reference receivedOn }
      verbatims { id text attribution }
    }
  }
`);

export const CreateDossierDocument = graphql(`
  mutation CreateDossier($dossier: DossierInput!) { createDossier(dossier: $dossier) { __typename ... on DossierChanged { dossier { id } } ... on DossierRefused { message } } }
`);
export const UpdateDossierDocument = graphql(`
  mutation UpdateDossier($id: ID!, $revision: Int!, $dossier: DossierInput!) { updateDossier(id: $id, revision: $revision, dossier: $dossier) { __typename ... on DossierChanged { dossier { id } } ... on DossierRefused { message } } }
`);
export const FreezeDossierDocument = graphql(`
  mutation FreezeDossier($id: ID!, $revision: Int!) { freezeDossier(id: $id, revision: $revision) { __typename ... on DossierRefused { message } } }
`);
export const SaveDossierLetterDocument = graphql(`
  mutation SaveDossierLetter($id: ID!, $revision: Int!, $letter: String!) { saveDossierLetter(id: $id, revision: $revision, letter: $letter) { __typename ... on DossierRefused { message } } }
`);
export const MoveDossierDocument = graphql(`
  mutation MoveDossier($id: ID!, $revision: Int!, $to: DossierStatus!, $note: String) { moveDossier(id: $id, revision: $revision, to: $to, note: $note) { __typename ... on DossierRefused { message } } }
`);
export const ProduceDossierDocument = graphql(`
  mutation ProduceDossier($id: ID!) { produceDossier(id: $id) { __typename ... on DossierRefused { message } } }
`);
export const SendDossierDocument = graphql(`
  mutation SendDossier($id: ID!, $revision: Int!, $sentOn: Date!, $reference: String!) { sendDossier(id: $id, revision: $revision, sentOn: $sentOn, reference: $reference) { __typename ... on DossierRefused { message } } }
`);
export const AnswerDossierDocument = graphql(`
  mutation AnswerDossier($id: ID!, $revision: Int!, $answeredOn: Date!, $summary: String!) { answerDossier(id: $id, revision: $revision, answeredOn: $answeredOn, summary: $summary) { __typename ... on DossierRefused { message } } }
`);
export const RecordCommitmentDocument = graphql(`
  mutation RecordCommitment($id: ID!, $commitment: CommitmentInput!) { recordCommitment(id: $id, commitment: $commitment) { __typename ... on DossierRefused { message } } }
`);
export const ReceiveDossierDocumentDocument = graphql(`
  mutation ReceiveDossierDocument($id: ID!, $document: ReceivedDocumentInput!) { receiveDossierDocument(id: $id, document: $document) { __typename ... on DossierRefused { message } } }
`);

export const QuoteVerbatimDocument = graphql(`
  mutation QuoteVerbatim($id: ID!, $verbatimId: ID!, $quoted: Boolean!) { quoteVerbatim(id: $id, verbatimId: $verbatimId, quoted: $quoted) { __typename ... on DossierRefused { message } } }
`);

export const DossierModelDocument = graphql(`
  query ConsoleDossierModel($regionCode: String) { dossierModel(regionCode: $regionCode) { sender city signatory signatoryTitle footer template revision } }
`);
export const SaveDossierModelDocument = graphql(`
  mutation SaveDossierModel($regionCode: String, $revision: Int!, $model: DossierModelInput!) { saveDossierModel(regionCode: $regionCode, revision: $revision, model: $model) { __typename ... on DossierModel { revision } ... on DossierRefused { message } } }
`);

export type DossierModel = ResultOf<typeof DossierModelDocument>['dossierModel'];
export type ListedDossier = ResultOf<typeof DossiersDocument>['dossiers']['items'][number];
export type ShownDossier = ResultOf<typeof DossierDocument>['dossier'];
export type DossierStatus = ShownDossier['status'];
export type DossierFigure = NonNullable<ShownDossier['snapshot']>['figures'][number];

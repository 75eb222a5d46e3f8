import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { InviteMember, SaveStructureList, type KnownStructure, type Viewer } from '@vigie/access';
import { CatalogueService } from '@vigie/catalogue';
import { STRUCTURE_LIST_MOST_ROWS, type StructureListAnswer, type StructureListColumns, type StructureListFault } from '@vigie/contracts';
import { FILE_MESSAGES } from '../messages.fr';
import { countApart, readApart } from '../read-file/read-apart';
import { UnreadableFile, type SheetRow } from '../read-file/sheet-row';
import { badRow, badRowsHeader } from '../run-import/bad-rows';
import { headersOf } from '../run-import/headers';
import { guessListColumns } from './list-columns';
import { LIST_MESSAGES } from './messages.fr';
import { planList, type ListPlan } from './plan-list';
import { listReader, type ListedStructure } from './read-listed';

export type ListOutcome =
  | { readonly kind: 'READ'; readonly answer: StructureListAnswer }
  | { readonly kind: 'REFUSED'; readonly message: string };

const SHOWN = 50;
const SAMPLES = 3;
/** Letters of one list: each is sent while its sender waits, and the rest goes with the same list brought again. */
const MOST_INVITED = 50;

interface ReadList { readonly headers: readonly string[]; readonly rows: readonly SheetRow[]; readonly columns: StructureListColumns; readonly listed: readonly ListedStructure[]; readonly faults: readonly StructureListFault[] }

/** A list of structures from a spreadsheet: said first, then brought in. Nothing of the file is kept, nothing is deleted, and the same file twice changes nothing. */
@Injectable()
export class BringStructures {
  constructor(private readonly catalogue: CatalogueService, private readonly structures: SaveStructureList, private readonly inviting: InviteMember) {}

  /** What would come of it. @param wished null: guessed @throws forbidden for members of a structure */
  async check(viewer: Viewer, file: Buffer, wished: StructureListColumns | null): Promise<ListOutcome> {
    const known = await this.structures.known(viewer);
    const read = await this.read(file, wished);
    return 'refused' in read ? { kind: 'REFUSED', message: read.refused } : { kind: 'READ', answer: answerOf(read, planList(read.listed, known, regionsOf(viewer))) };
  }

  /** @param invites only on an explicit choice @throws forbidden for members of a structure */
  async bring(viewer: Viewer, file: Buffer, wished: StructureListColumns, invites: boolean): Promise<ListOutcome> {
    const known = await this.structures.known(viewer);
    const read = await this.read(file, wished);
    if ('refused' in read) return { kind: 'REFUSED', message: read.refused };
    if (wished.name === undefined) return { kind: 'REFUSED', message: LIST_MESSAGES.noName };
    const planned = (existing: readonly KnownStructure[]) => planList(read.listed, existing, regionsOf(viewer));
    const associations = planned(known).writes.flatMap(({ associationName }) => associationName ?? []);
    const { ids, ...plan } = await this.structures.write(viewer, associations, planned);
    const answer = answerOf(read, plan);
    if (!invites) return { kind: 'READ', answer };
    const invited = await this.invite(viewer, plan.invitable.slice(0, MOST_INVITED).map(({ email, structure }) => ({ email, structureId: typeof structure === 'number' ? ids[structure]! : structure })));
    return { kind: 'READ', answer: { ...answer, invited, notInvited: plan.invitable.length - invited } };
  }

  /** As people in charge of their structure. @returns how many letters left */
  private async invite(viewer: Viewer, people: readonly { email: string; structureId: string }[]): Promise<number> {
    let sent = 0;
    for (const { email, structureId } of people) {
      try {
        if ((await this.inviting.execute(viewer, { email, role: 'STRUCTURE_MANAGER', structureId })).kind === 'INVITED') sent++;
      } catch (error) {
        // Too many in an hour: what was brought in stays, and the rest is invited with the same list later.
        if (error instanceof GraphQLError) return sent;
        throw error;
      }
    }
    return sent;
  }

  private async read(file: Buffer, wished: StructureListColumns | null): Promise<ReadList | { refused: string }> {
    const sheet = await sheetOf(file);
    if ('refused' in sheet) return sheet;
    const [head, ...rows] = sheet.rows;
    const headers = headersOf(head?.cells ?? []);
    const columns = wished ?? guessListColumns(headers, (column) => rows.every(({ cells }) => !cells[column]?.trim()));
    if (Object.values(columns).some((header) => !headers.includes(header))) return { refused: LIST_MESSAGES.badColumns };
    if (columns.name === undefined) return { headers, rows, columns, listed: [], faults: [] };
    const { vocabularies } = await this.catalogue.vocabularies();
    const reader = listReader(headers, columns, vocabularies.structureTypes);
    const understood = rows.map(reader);
    return { headers, rows, columns, listed: understood.flatMap((row) => ('listed' in row ? [row.listed] : [])), faults: understood.flatMap((row) => ('faults' in row ? row.faults : [])) };
  }
}

async function sheetOf(file: Buffer): Promise<{ rows: readonly SheetRow[] } | { refused: string }> {
  try {
    const { format, rows: count } = await countApart(file);
    if (count === 0) return { refused: FILE_MESSAGES.NO_ROWS };
    if (count > STRUCTURE_LIST_MOST_ROWS) return { refused: LIST_MESSAGES.tooManyRows(STRUCTURE_LIST_MOST_ROWS) };
    const rows: SheetRow[] = [];
    for await (const batch of readApart(file, format)) rows.push(...batch);
    return { rows };
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: FILE_MESSAGES[error.fault] };
    throw error;
  }
}

const regionsOf = ({ scope }: Viewer): readonly string[] | null => (scope.kind === 'REGION' ? scope.regionCodes : null);

function answerOf({ headers, rows, columns, faults: misread }: ReadList, plan: ListPlan): StructureListAnswer {
  const faults = [...misread, ...plan.faults].sort((a, b) => a.line - b.line);
  const byLine = new Map<number, StructureListFault[]>();
  for (const fault of faults) byLine.set(fault.line, [...(byLine.get(fault.line) ?? []), fault]);
  const samples = (at: number) => [...new Set(rows.slice(0, 40).map(({ cells }) => (cells[at] ?? '').trim().slice(0, 60)).filter(Boolean))].slice(0, SAMPLES);
  return {
    headers: headers.map((header, at) => ({ header, samples: samples(at) })), columns,
    counts: { rows: rows.length, added: plan.added, changed: plan.changes.length, same: plan.same, refused: byLine.size },
    faults: faults.slice(0, SHOWN), changes: plan.changes.slice(0, SHOWN), invitable: plan.invitable.length, invited: 0, notInvited: 0,
    badRows: byLine.size === 0 ? null : badRowsHeader(headers) + rows.flatMap(({ line, cells }) => (byLine.has(line) ? [badRow(headers, cells, byLine.get(line)!)] : [])).join(''),
  };
}

import { Controller, HttpCode, HttpException, Post, Req } from '@nestjs/common';
import { Permit, viewerOf, type RequestWithViewer, type Viewer } from '@vigie/access';
import { readStructureListColumns, type StructureListAnswer, type StructureListColumns } from '@vigie/contracts';
import { FILE_MESSAGES } from '../messages.fr';
import { BringStructures, type ListOutcome } from '../structure-list/bring-structures';
import { LIST_MESSAGES } from '../structure-list/messages.fr';
import { readBody } from './read-body';

/** A list of structures is no register of cases: five thousand lines are far from it. */
const MOST_BYTES = 5 * 2 ** 20;

/** The file is the body of each request, since none is kept; columns (percent-encoded JSON) in `X-Columns`. A refusal is `{ code, message }` in French. */
@Permit('REGIONAL', 'NATIONAL', 'ADMIN')
@Controller('structure-lists')
export class StructureListsController {
  constructor(private readonly lists: BringStructures) {}

  /** What would come of it; without `X-Columns`, with columns guessed. */
  @Post('check')
  @HttpCode(200)
  async check(@Req() request: RequestWithViewer): Promise<StructureListAnswer> {
    const viewer = viewerIn(request);
    const columns = request.headers['x-columns'] === undefined ? null : columnsIn(request);
    return answered(await this.lists.check(viewer, await bodyOf(request), columns));
  }

  /** Brings it in; `X-Invite: yes` invites whoever the list gives an address of. */
  @Post('run')
  @HttpCode(200)
  async run(@Req() request: RequestWithViewer): Promise<StructureListAnswer> {
    const viewer = viewerIn(request);
    const columns = columnsIn(request);
    return answered(await this.lists.bring(viewer, await bodyOf(request), columns, request.headers['x-invite'] === 'yes'));
  }
}

const bodyOf = (request: RequestWithViewer): Promise<Buffer> => readBody(request, MOST_BYTES, FILE_MESSAGES.TOO_LARGE);

function viewerIn(request: RequestWithViewer): Viewer {
  const viewer = viewerOf(request);
  if (!viewer) throw new Error('The guard let nobody in.');
  return viewer;
}

/** @throws HttpException 400 */
function columnsIn(request: RequestWithViewer): StructureListColumns {
  const columns = readStructureListColumns(parsed(String(request.headers['x-columns'] ?? '')));
  if (!columns) throw new HttpException({ code: 'BAD_REQUEST', message: LIST_MESSAGES.badColumns }, 400);
  return columns;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch {
    return null;
  }
}

function answered(outcome: ListOutcome): StructureListAnswer {
  if (outcome.kind === 'REFUSED') throw new HttpException({ code: 'REFUSED', message: outcome.message }, 422);
  return outcome.answer;
}

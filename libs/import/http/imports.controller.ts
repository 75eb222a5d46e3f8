import { Controller, Get, Header, HttpException, Param, Post, type PipeTransform, Req, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Permit, notFound, viewerOf, type RequestWithViewer, type Viewer } from '@vigie/access';
import { readImportMapping, type ImportColumns, type ImportSummary, type ImportValues } from '@vigie/contracts';
import { isUuid } from '@vigie/platform';
import { GraphQLError } from 'graphql';
import { FILE_MESSAGES, MESSAGES } from '../messages.fr';
import { ReadColumns } from '../map-columns/read-columns';
import { FILE_LIMITS } from '../read-file/sheet-row';
import { ReadImports } from '../read-imports/read-imports';
import { ReceiveFile } from '../receive-file/receive-file';
import { AskImport, type AskOutcome } from '../run-import/ask-import';
import { UndoImport } from '../undo-import/undo-import';
import { readBody, readJson } from './read-body';

/** Of an import; whatever else stands there is none. */
class ImportId implements PipeTransform<string, string> {
  transform(id: string): string {
    if (isUuid(id)) return id.toLowerCase();
    const { message, extensions } = notFound();
    throw new HttpException({ code: extensions['code'], message }, 404);
  }
}

/** Files come and go by plain HTTP, and what is done with them stands beside. Answers are those of the contracts; a refusal is `{ code, message }` in French. */
@Permit('STRUCTURE_MANAGER')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly receive: ReceiveFile, private readonly reading: ReadImports, private readonly columns: ReadColumns,
    private readonly ask: AskImport, private readonly undoing: UndoImport,
  ) {}

  /** The file itself as body, its name (percent-encoded) in `X-File-Name`. */
  @Post()
  async upload(@Req() request: RequestWithViewer): Promise<ImportSummary> {
    const viewer = viewerIn(request);
    const outcome = await asHttp(() => this.receive.execute(viewer, nameIn(request), () => readBody(request, FILE_LIMITS.bytes, FILE_MESSAGES.TOO_LARGE)));
    if (outcome.kind === 'REFUSED') {
      // What was not taken is let go by: a connection closed under a sender says nothing to it.
      request.resume();
      throw new HttpException({ code: outcome.fault, message: outcome.message }, REFUSAL_STATUS[outcome.fault] ?? 422);
    }
    return outcome.import;
  }

  @Get()
  @Header('Cache-Control', 'no-store')
  list(@Req() request: RequestWithViewer): Promise<ImportSummary[]> {
    return asHttp(() => this.reading.list(viewerIn(request)));
  }

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  find(@Req() request: RequestWithViewer, @Param('id', ImportId) id: string): Promise<ImportSummary> {
    return asHttp(() => this.reading.find(viewerIn(request), id));
  }

  @Get(':id/columns')
  @Header('Cache-Control', 'no-store')
  columnsOf(@Req() request: RequestWithViewer, @Param('id', ImportId) id: string): Promise<ImportColumns> {
    return asHttp(() => this.columns.columns(viewerIn(request), id));
  }

  @Post(':id/values')
  async valuesOf(@Req() request: RequestWithViewer, @Param('id', ImportId) id: string): Promise<ImportValues> {
    const mapping = readImportMapping(await readJson(request));
    if (!mapping) throw new HttpException({ code: 'BAD_REQUEST', message: MESSAGES.badMapping }, 400);
    return asHttp(() => this.columns.values(viewerIn(request), id, mapping.columns));
  }

  @Post(':id/check')
  async check(@Req() request: RequestWithViewer, @Param('id', ImportId) id: string): Promise<ImportSummary> {
    const { mapping, masking } = await readJson(request);
    return asked(await asHttp(() => this.ask.check(viewerIn(request), id, mapping, masking === true)));
  }

  @Post(':id/run')
  async run(@Req() request: RequestWithViewer, @Param('id', ImportId) id: string): Promise<ImportSummary> {
    return asked(await asHttp(() => this.ask.run(viewerIn(request), id)));
  }

  @Post(':id/undo')
  async undo(@Req() request: RequestWithViewer, @Param('id', ImportId) id: string): Promise<{ import: ImportSummary; withdrawn: number; kept: number }> {
    const outcome = await asHttp(() => this.undoing.execute(viewerIn(request), id));
    if (outcome.kind === 'REFUSED') throw new HttpException({ code: 'REFUSED', message: outcome.message }, 409);
    return { import: outcome.import, withdrawn: outcome.withdrawn, kept: outcome.kept };
  }

  @Get(':id/bad-rows')
  async badRows(@Req() request: RequestWithViewer, @Param('id', ImportId) id: string, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { fileName, body } = await asHttp(() => this.reading.badRows(viewerIn(request), id));
    response.setHeader('Cache-Control', 'no-store');
    return new StreamableFile(body, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="lignes-a-corriger.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}` });
  }
}

function viewerIn(request: RequestWithViewer): Viewer {
  const viewer = viewerOf(request);
  if (!viewer) throw new Error('The guard let nobody in.');
  return viewer;
}

function nameIn(request: RequestWithViewer): string {
  try {
    return decodeURIComponent(String(request.headers['x-file-name'] ?? ''));
  } catch {
    return '';
  }
}

function asked(outcome: AskOutcome): ImportSummary {
  if (outcome.kind === 'REFUSED') throw new HttpException({ code: 'REFUSED', message: outcome.message }, 409);
  return outcome.import;
}

const REFUSAL_STATUS: Readonly<Record<string, number>> = { TOO_LARGE: 413, BUSY: 409, TOO_MANY_FILES: 429 };
const STATUS: Readonly<Record<string, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, UNAUTHENTICATED: 401 };

/** Use cases refuse in the words of GraphQL; here their codes become statuses. */
async function asHttp<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof GraphQLError ? String(error.extensions['code']) : '';
    throw code in STATUS ? new HttpException({ code, message: (error as Error).message }, STATUS[code]!) : error;
  }
}

import { pipeline } from 'node:stream/promises';
import { Controller, Delete, Get, Head, HttpException, Options, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { Logger } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import { OpenAttachment, type OpenedFile } from '../read-attachments/open-attachment';
import { TusUploads } from '../receive-upload/tus-uploads';

/** `/files`: resumable upload (tus 1.0.0) for members of a structure, download for whoever may read. */
@Controller('files')
export class FilesController {
  constructor(private readonly uploads: TusUploads, private readonly attachments: OpenAttachment, private readonly logger: Logger) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Post()
  create(@CurrentViewer() viewer: Viewer, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.uploads.answer(viewer, request, response);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Options()
  options(@CurrentViewer() viewer: Viewer, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.uploads.answer(viewer, request, response);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Head(':id')
  progress(@CurrentViewer() viewer: Viewer, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.uploads.answer(viewer, request, response);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Patch(':id')
  append(@CurrentViewer() viewer: Viewer, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.uploads.answer(viewer, request, response);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Delete(':id')
  abandon(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.uploads.abandon(viewer, id, response);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Get(':id')
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query('ticket') ticket: unknown, @Res() response: Response): Promise<void> {
    const file = await this.attachments.open(viewer, id, typeof ticket === 'string' ? ticket : null).catch(asHttp);
    if (!file) throw new HttpException({ code: 'PURPOSE_NEEDED', message: MESSAGES.purposeNeeded }, 403);
    describe(file, response);
    try {
      await pipeline(file.content, response);
    } catch (error) {
      // The headers are gone: the only way left to say that it failed is not to finish.
      this.logger.error({ attachment: id, reason: error instanceof Error ? error.name : 'unknown' }, 'file not sent whole');
      response.destroy();
    }
  }
}

/** Always to be saved, never shown within our own origin; and where a browser shows it all the same, without scripts, forms or network. */
function describe({ name, mediaType, bytes }: OpenedFile, response: Response): void {
  response.set({
    'Content-Type': mediaType,
    'Content-Length': String(bytes),
    'Content-Disposition': `attachment; filename="${name}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  });
}

const STATUSES: Readonly<Record<string, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, BAD_USER_INPUT: 400 };

function asHttp(error: unknown): never {
  const code = error instanceof GraphQLError ? String(error.extensions['code']) : '';
  const status = STATUSES[code];
  if (!status) throw error;
  throw new HttpException({ code, message: (error as GraphQLError).message }, status);
}

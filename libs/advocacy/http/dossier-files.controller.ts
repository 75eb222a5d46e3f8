import { Controller, Get, HttpException, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { GraphQLError } from 'graphql';
import { DownloadFile } from '../produce/download-file';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet', csv: 'text/csv; charset=utf-8', json: 'application/json', txt: 'text/plain; charset=utf-8', zip: 'application/zip',
};

/** The files of dossiers: always to be saved, never shown within our own origin. Each download is audited. */
@Controller('dossier-files')
export class DossierFilesController {
  constructor(private readonly files: DownloadFile) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Get(':id')
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query('name') name: unknown, @Res() response: Response): Promise<void> {
    const file = await this.files.execute(viewer, id, typeof name === 'string' ? name : '').catch((error: unknown) => {
      if (error instanceof GraphQLError && error.extensions['code'] === 'NOT_FOUND') throw new HttpException({ code: 'NOT_FOUND', message: error.message }, 404);
      throw error;
    });
    response.set({
      'Content-Type': TYPES[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', 'Content-Length': String(file.bytes.length), 'Content-Disposition': `attachment; filename="${file.name.replaceAll('/', '-')}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'", 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'private, no-store',
    });
    response.end(file.bytes);
  }
}

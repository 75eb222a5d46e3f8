import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { GraphQLError } from 'graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import type { ExportFormat } from '@vigie/contracts';
import { Logger } from '@vigie/platform';
import { DownloadExport } from '../download/download-export';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  CSV: 'text/csv; charset=utf-8', XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ODS: 'application/vnd.oasis.opendocument.spreadsheet',
  PARQUET: 'application/vnd.apache.parquet', GEOJSON: 'application/geo+json',
};

/** The files of exports: always to be saved, never shown within our own origin. Each download is audited. */
@Controller('export-files')
export class ExportFilesController {
  constructor(private readonly exports: DownloadExport, private readonly logger: Logger) {}

  @Permit('STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Get(':id')
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const file = await this.exports.execute(viewer, id).catch((error: unknown) => {
      if (error instanceof GraphQLError && error.extensions['code'] === 'NOT_FOUND') throw new HttpException({ code: 'NOT_FOUND', message: error.message }, 404);
      throw error;
    });
    response.set({
      'Content-Type': TYPES[file.format], 'Content-Length': String(file.bytes), 'Content-Disposition': `attachment; filename="${file.name}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'", 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'private, no-store, no-transform',
    });
    try {
      await pipeline(file.content, response);
    } catch (error) {
      // The headers are gone: the only way left to say that it failed is not to finish.
      this.logger.error({ export: id, reason: error instanceof Error ? error.name : 'unknown' }, 'file not sent whole');
      response.destroy();
    }
  }
}

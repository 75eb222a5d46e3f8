import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { DataStore, MemoryLocker, Server, Upload } from '@tus/server';
import type { Viewer } from '@vigie/access';
import { fileRefusalMessage } from '@vigie/contracts';
import { CONFIG, Logger, type Config } from '@vigie/platform';
import { MESSAGES } from '../messages.fr';
import type { AttachmentEntity } from '../persistence/attachment.entity';
import { BeginUpload } from './begin-upload';
import { TakeBytes } from './take-bytes';
import { UploadRefused } from './upload-refused';

/** The resumable upload protocol (tus 1.0.0: creation) over our own uploads. */
@Injectable()
export class TusUploads {
  private readonly locker = new MemoryLocker();

  constructor(
    private readonly begin: BeginUpload, private readonly take: TakeBytes, private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'files'>,
  ) {}

  /** Answers one request of a member; the viewer goes with the store, so that no upload is reached but through them. */
  async answer(viewer: Viewer, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { maxBytes } = this.config.files;
    // Extensions of the protocol that we do not have: said, rather than begun and broken.
    if (request.headers['upload-defer-length'] !== undefined || request.headers['upload-concat'] !== undefined) {
      const { status_code, body } = said(400, 'BAD_REQUEST', MESSAGES.uploadMisformed);
      response.writeHead(status_code, { 'content-type': 'application/json; charset=utf-8' }).end(body);
      return;
    }
    const server = new Server({
      path: '/files', relativeLocation: true, allowedOrigins: [], maxSize: maxBytes, locker: this.locker,
      datastore: new ViewerUploads(viewer, this.begin, this.take),
      namingFunction: (_request, metadata) => metadata?.['key'] ?? '',
      onResponseError: (_request, error) => this.inFrench(error, maxBytes),
    });
    await server.handle(request, response);
  }

  /** The device gives an upload up before its end: what came of it goes. Finished ones are removed through the case. */
  async abandon(viewer: Viewer, id: string, response: Response): Promise<void> {
    const abandoned = await this.take.abandon(viewer, id);
    if (abandoned) response.status(204).end();
    else response.status(404).json({ code: 'NOT_FOUND', message: MESSAGES.uploadUnknown });
  }

  private inFrench(error: Error | { status_code: number; body: string }, maxBytes: number): { status_code: number; body: string } {
    if (error instanceof UploadRefused) return said(error.status, error.code, error.message);
    const status = 'status_code' in error ? error.status_code : 500;
    if (status === 413) return said(413, 'TOO_LARGE', fileRefusalMessage('TOO_LARGE', maxBytes));
    if (status === 404 || status === 410) return said(404, 'NOT_FOUND', MESSAGES.uploadUnknown);
    if (status === 409) return said(409, 'CONFLICT', MESSAGES.uploadOutOfStep);
    if (status < 500) return said(status, 'BAD_REQUEST', MESSAGES.uploadMisformed);
    this.logger.warn({ reason: error instanceof Error ? error.name : 'tus' }, 'upload cut short');
    return said(503, 'INTERRUPTED', MESSAGES.uploadInterrupted);
  }
}

const said = (status_code: number, code: string, message: string) => ({ status_code, body: JSON.stringify({ code, message }) });

/** The uploads one viewer may reach, as tus wants them. */
class ViewerUploads extends DataStore {
  override extensions = ['creation'];

  constructor(private readonly viewer: Viewer, private readonly begin: BeginUpload, private readonly take: TakeBytes) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    return asUpload(await this.begin.execute(this.viewer, withoutNulls(upload.metadata), upload.size ?? 0));
  }

  override async getUpload(id: string): Promise<Upload> {
    return asUpload(await this.take.find(this.viewer, id));
  }

  override write(stream: Readable, id: string, offset: number): Promise<number> {
    return this.take.append(this.viewer, id, offset, stream);
  }
}

/** Without the metadata: a HEAD would send it back, and the device knows it. */
const asUpload = ({ id, sizeBytes, receivedBytes, createdAt }: AttachmentEntity): Upload =>
  new Upload({ id, size: sizeBytes, offset: receivedBytes, creation_date: createdAt.toISOString() });

const withoutNulls = (metadata: Upload['metadata']): Record<string, string> =>
  Object.fromEntries(Object.entries(metadata ?? {}).filter((entry): entry is [string, string] => entry[1] !== null));

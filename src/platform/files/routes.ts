// Uploading the files of a draft and taking them back, for any counter: bound to the key in header `x-upload-key`.
import { type TSchema, Type } from 'typebox';
import { notFound } from '../http/problem.ts';
import type { App, Request } from '../http/type.ts';
import type { Clock } from '../time.ts';
import { acceptForms, receiveForm } from './http.ts';
import { dropUpload, type Uploads } from './uploads.ts';

const FileId = Type.Object({ id: Type.String({ format: 'uuid' }) });

export interface UploadCounter {
  /** Where it stands: POST takes a file in, DELETE with an id takes it back. */
  readonly base: string;
  readonly tags: readonly string[];
  /** The shape of an uploaded file as the counter's contract has it: id, name, mime, bytes. */
  readonly uploaded: TSchema;
  readonly uploads: Uploads;
  readonly clock: Clock;
  /** Throws the problem when this request may not upload. */
  readonly allow: (request: Request) => Promise<unknown>;
}

function uploadKeyOf(request: Request): string | undefined {
  const key = request.headers['x-upload-key'];
  return typeof key === 'string' ? key : undefined;
}

/** The two routes of a counter. */
export async function uploadRoutes(app: App, counter: UploadCounter): Promise<void> {
  const { base, uploaded, uploads, clock, allow } = counter;
  const tags = [...counter.tags];
  await app.register(async (forms) => {
    await acceptForms(forms as App);
    forms.post(
      base,
      { schema: { tags, summary: 'Upload a file of a draft', response: { 201: uploaded } } },
      async (request, reply) => {
        await allow(request);
        const { id, name, mime, bytes } = await receiveForm(uploads, request, reply, uploadKeyOf(request), clock.now());
        return reply.code(201).send({ id, name, mime, bytes });
      },
    );
  });
  app.delete(
    `${base}/:id`,
    { schema: { tags, summary: 'Take an uploaded file back', params: FileId, response: { 204: Type.Null() } } },
    async (request, reply) => {
      await allow(request);
      if (!(await dropUpload(uploads, request.params.id, uploadKeyOf(request) ?? ''))) throw notFound();
      return reply.code(204).send(null);
    },
  );
}

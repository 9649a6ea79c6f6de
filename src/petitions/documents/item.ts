// A document as lists show it: kind, number, whose, when, and how it reached its addressee.
import { organName, type Reader } from '../names.ts';
import type { Spine } from '../spine.ts';
import type { Loaded } from '../store.ts';
import type { DocumentItem } from './contract.ts';
import type { OpenedDocument } from './store.ts';

export type { OpenedDocument };

/** The line as officers see it: with the proof of service, and where its scan opens. */
export function officersItem(spine: Pick<Spine, 'directory'>, loaded: Loaded, opened: OpenedDocument, reader: Reader) {
  const item = documentItem(spine, loaded, opened, reader);
  const { matter } = loaded;
  const service = matter.documents.find(({ id }) => id === item.id)?.service;
  if (!item.served || !service) return item;
  const { proof, receivedBy, attachmentId } = service;
  const served = {
    ...item.served,
    ...(proof && { proof }),
    ...(receivedBy && { receivedBy }),
    ...(attachmentId && { file: `/api/matters/${matter.id}/attachments/${attachmentId}` }),
  };
  return { ...item, served };
}

/** One line of a list of documents. */
export function documentItem(
  { directory }: Pick<Spine, 'directory'>,
  { matter }: Loaded,
  { row, model }: OpenedDocument,
  reader: Reader,
): DocumentItem {
  const service = matter.documents.find(({ id }) => id === row.id)?.service;
  return {
    id: row.id,
    kind: row.kind,
    number: model.number ?? '',
    title: model.title,
    organ: row.organ,
    organName: organName(directory, row.organ, reader),
    at: row.createdAt.toISOString(),
    ...(service && { served: { method: service.method, at: service.at } }),
  };
}

// A document as lists show it: kind, number, whose, when, and how it reached its addressee.
import { organName, type Reader } from '../names.ts';
import type { Spine } from '../spine.ts';
import type { Loaded } from '../store.ts';
import type { DocumentItem } from './contract.ts';
import type { OpenedDocument } from './store.ts';

export type { OpenedDocument };

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

// The portal's calls, as the screens use them.

import type { PlaceRef } from '../../organs/contract.ts';
import type { Filed, PortalFiling, Satisfaction } from '../../petitions/contract.ts';
import { call, Problem, type ProblemDocument } from '../../platform/client/http.ts';
import type { PlaceHits, PortalInfo, Progress, Uploaded } from '../contract.ts';
import type { DocumentItems, DocumentPage } from '../document-contract.ts';
import type { Attached, Earlier } from '../earlier-contract.ts';
import type { NotMe, RetaliationFiled } from '../review-contract.ts';

const PATIENCE_MS = 60_000; // a slow net is given one minute, then the filing counts as not sent

export interface Query {
  readonly number: string;
  readonly code: string;
}

const proof = ({ code }: Query) => ({ 'x-query-code': code });
const petition = ({ number }: Query): string => `/api/portal/petitions/${encodeURIComponent(number)}`;

export const getInfo = (): Promise<PortalInfo> => call('/api/portal/info');

/** Places that fit what was typed. */
export const findPlaces = (query: string, signal: AbortSignal): Promise<readonly PlaceRef[]> =>
  call<PlaceHits>(`/api/portal/places?q=${encodeURIComponent(query)}&limit=12`, { signal }).then((hits) => hits.items);

/** Files a petition. The same key gives the same answer, however often it is sent. */
export async function fileOnce(filing: PortalFiling, key: string): Promise<Filed> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE_MS);
  try {
    const headers = { 'idempotency-key': key, 'x-upload-key': key };
    return await call<Filed>('/api/portal/petitions', { body: filing, headers, signal: controller.signal });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({ type: 'about:blank', title: 'offline', status: 0 });
  } finally {
    clearTimeout(timer);
  }
}

export const getProgress = (query: Query): Promise<Progress> => call(petition(query), { headers: proof(query) });

export interface Evaluation {
  readonly bureau: Satisfaction;
  readonly organ: Satisfaction;
  readonly comment?: string;
  readonly seen: number;
}

export const evaluate = (query: Query, body: Evaluation): Promise<unknown> =>
  call(`${petition(query)}/acts/evaluate`, { body, headers: proof(query) });

/** What the petitioner alone may do. `key`: binds the files that were uploaded under it. */
export const actOn = (query: Query, act: string, body: object, key: string): Promise<unknown> =>
  call(`${petition(query)}/acts/${act}`, { body, headers: { ...proof(query), 'x-upload-key': key } });

/** How an earlier petition stands, and the wish to have both handled together: by the codes of both. */
export const seeEarlier = (query: Query, earlier: Query): Promise<Earlier> =>
  call(`${petition(query)}/earlier`, { body: earlier, headers: proof(query) });
export const attachToEarlier = (query: Query, earlier: Query): Promise<Attached> =>
  call(`${petition(query)}/earlier/attach`, { body: earlier, headers: proof(query) });

/** A report of retaliation. The same key gives the same petition, however often it is sent. */
export const report = (query: Query, body: object, key: string): Promise<RetaliationFiled> =>
  call(`${petition(query)}/retaliation`, {
    body,
    headers: { ...proof(query), 'idempotency-key': key, 'x-upload-key': key },
  });

const notMe = (token: string): string => `/api/portal/not-me/${encodeURIComponent(token)}`;

/** What was asked in the name of whoever was told by telephone; and that it was somebody else. */
export const getNotMe = (token: string): Promise<NotMe> => call(notMe(token));
export const sayNotMe = (token: string): Promise<unknown> => call(notMe(token), { method: 'POST' });

export const getPapers = (query: Query): Promise<DocumentItems> =>
  call(`${petition(query)}/documents`, { headers: proof(query) });
export const getPaper = (query: Query, id: string): Promise<DocumentPage> =>
  call(`${petition(query)}/documents/${encodeURIComponent(id)}`, { headers: proof(query) });
export const paperFile = (query: Query, id: string): string =>
  `${petition(query)}/documents/${encodeURIComponent(id)}.pdf`;

/** A file of the petition; the code goes in a header, so the address alone opens nothing. */
export async function getFile(query: Query, url: string): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(url, { headers: proof(query), credentials: 'same-origin' });
  } catch {
    throw new Problem({ type: 'about:blank', title: 'offline', status: 0 });
  }
  if (!response.ok) throw new Problem({ type: 'about:blank', title: response.statusText, status: response.status });
  return response.blob();
}

export const removeFile = (id: string, key: string): Promise<void> =>
  call(`/api/portal/attachments/${encodeURIComponent(id)}`, { method: 'DELETE', headers: { 'x-upload-key': key } });

export interface Upload {
  readonly done: Promise<Uploaded>;
  readonly cancel: () => void;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Uploads one file; XMLHttpRequest, because fetch tells nothing of the way so far. `onPercent` gets 0–100. */
export function upload(file: File, key: string, language: string, onPercent: (percent: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve, reject) => {
    const fail = () => reject(new Problem({ type: 'about:blank', title: 'offline', status: 0 }));
    request.open('POST', '/api/portal/attachments');
    request.setRequestHeader('accept-language', language);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-upload-key', key);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onPercent(Math.round((event.loaded / event.total) * 100));
    };
    request.onerror = fail;
    request.ontimeout = fail;
    request.onabort = fail;
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status === 201 || request.status === 200) resolve(body as Uploaded);
      else
        reject(
          new Problem(
            (body as ProblemDocument | undefined) ?? { type: 'about:blank', title: '', status: request.status },
          ),
        );
    };
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}

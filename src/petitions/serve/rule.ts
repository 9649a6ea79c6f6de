// Service (送达, R22 arts. 23, 32): that a document reached the petitioner, when, with what proof; the windows begin then.
import { decided, type Refusal, type Result, refused } from '../../platform/result.ts';
import { isBlank } from '../../platform/text.ts';
import { dayOf } from '../../platform/time.ts';
import { firstRefusal, type Officer, type Rule, type Setting } from '../act.ts';
import type { BodyOf } from '../contract.ts';
import type { Service } from '../facts/parts.ts';
import { firstPetition, type Matter, type MatterDocument, type NamedStaff, placeOf } from '../matter.ts';
import { beginsWith } from './windows.ts';

type Body = BodyOf<'record-service'>;

const article = 'R22 32';
const MINUTE_MS = 60_000;

/** The screen's times have no seconds: what was served in the minute of signing was served after it. */
const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / MINUTE_MS);

function documentRefusal(matter: Matter, document: MatterDocument | undefined, officer: Officer): Refusal | undefined {
  const field = 'documentId';
  if (!document) return { code: 'document-unknown', article, field };
  return firstRefusal(
    !placeOf(matter, officer.organ.code).includes(document.organ) && { code: 'document-not-yours', article, field },
    document.service !== undefined && { code: 'already-served', article, field },
  );
}

/** On the web a document is served by being there; it is said by hand only of what goes to nobody known (R22 art. 23). */
const webRefusal = (matter: Matter, body: Body): Refusal | undefined =>
  body.method === 'WEB' && !firstPetition(matter).anonymous
    ? { code: 'web-serves-itself', article, field: 'method' }
    : undefined;

function timeRefusal(body: Body, document: MatterDocument, now: Date): Refusal | undefined {
  const field = 'servedAt';
  return firstRefusal(
    Date.parse(body.servedAt) > now.getTime() && { code: 'served-in-future', article, field },
    minuteOf(body.servedAt) < minuteOf(document.at) && { code: 'served-before-document', article, field },
  );
}

/** Guard 7: entered on a later day than it happened, it needs somebody else who saw the proof. */
function secondPerson(body: Body, officer: Officer, setting: Setting): Result<NamedStaff | undefined> {
  const field = 'secondPersonId';
  const earlier = dayOf(new Date(body.servedAt)) < dayOf(setting.now);
  if (!body.secondPersonId) return earlier ? refused('second-person-missing', { article, field }) : decided(undefined);
  if (body.secondPersonId === officer.staffId) return refused('second-person-same', { article, field });
  const found = setting.colleagues.get(body.secondPersonId);
  return found ? decided({ id: found.id, name: found.name }) : refused('second-person-missing', { article, field });
}

/**
 * Refusals: document-unknown, document-not-yours (neither the organ's own nor that of one in whose place it stands), already-served, web-serves-itself, served-in-future,
 * served-before-document, service-proof-missing, second-person-missing, second-person-same.
 */
export const recordService: Rule<Body> = (matter, body, officer, setting) => {
  const document = matter.documents.find((one) => one.id === body.documentId);
  const unknown = documentRefusal(matter, document, officer);
  if (!document || unknown) return { ok: false, refusal: unknown ?? { code: 'document-unknown', article } };
  const refusal = firstRefusal(
    webRefusal(matter, body),
    timeRefusal(body, document, setting.now),
    isBlank(body.proof) && { code: 'service-proof-missing', article, field: 'proof' },
  );
  if (refusal) return { ok: false, refusal };
  const second = secondPerson(body, officer, setting);
  if (!second.ok) return second;
  const at = new Date(Math.max(Date.parse(body.servedAt), Date.parse(document.at)));
  const begins = beginsWith(matter, document, at, setting.clocks);
  const own = matter.tasks.findLast((task) => task.organ === officer.organ.code)?.no ?? 1;
  const service: Service = {
    method: body.method,
    at: at.toISOString(),
    proof: body.proof,
    ...(setting.attachment && { attachmentId: setting.attachment.id, attachmentHash: setting.attachment.hash }),
    ...(!isBlank(body.receivedBy) && { receivedBy: body.receivedBy }),
    ...(second.value && { second: second.value }),
  };
  return decided([
    {
      type: 'served',
      data: {
        answers: begins !== undefined,
        ...(begins ?? { task: own, clocks: [] }),
        document: document.id,
        kind: document.kind,
        service,
      },
    },
  ]);
};

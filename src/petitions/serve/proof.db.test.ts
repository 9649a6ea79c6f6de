// The scan that proves service: the matter's with the act, opened by who may read the matter, never at the portal.
import { expect, it } from 'vitest';
import { deskApi } from '../../../tests/support/desk-api.ts';

const api = deskApi();
const KEY = 'a-key-of-the-service-form';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function uploaded(as: string, key = KEY): Promise<string> {
  const head =
    '--b\r\ncontent-disposition: form-data; name="file"; filename="slip.png"\r\ncontent-type: image/png\r\n\r\n';
  const { status, json, text } = await api.desk.call('POST', '/api/desk/attachments', {
    as,
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-upload-key': key },
    body: Buffer.concat([Buffer.from(head), PNG, Buffer.from('\r\n--b--\r\n')]),
  });
  expect([status, text]).toEqual([201, text]);
  return String(Reflect.get(json, 'id'));
}

async function posted() {
  const { matter, number, queryCode } = await api.made('posted');
  const documentId = matter.documents.find((one) => one.kind === 'OPINION')?.id ?? '';
  const body = {
    documentId,
    method: 'POST',
    servedAt: api.clock.now().toISOString(),
    proof: 'EMS 1',
    seen: matter.version,
  };
  const serve = (more: object, key?: string) =>
    api.desk.call('POST', `/api/matters/${matter.id}/acts/record-service`, {
      as: 'handler',
      body: { ...body, ...more },
      ...(key && { headers: { 'x-upload-key': key } }),
    });
  const served = async (as: string) => {
    const { json } = await api.desk.call('GET', `/api/matters/${matter.id}/documents`, { as });
    const found = json.items.find((one) => Reflect.get(one, 'id') === documentId);
    return found && (Reflect.get(found, 'served') as { proof?: string; file?: string } | undefined);
  };
  return { matter, number, queryCode, serve, served };
}

it('is kept with the act and opens for those who may read the matter alone', async () => {
  const one = await posted();
  const attachmentId = await uploaded('handler');
  expect((await one.serve({ attachmentId }, KEY)).status).toBe(200);
  const served = await one.served('organ-leader');
  expect(served?.proof).toBe('EMS 1');
  const open = (as?: string) => api.desk.call('GET', served?.file ?? '', { ...(as && { as }) });
  expect((await open('organ-leader')).status).toBe(200);
  expect((await open()).status).toBe(401);
  expect((await open('discipline-receiver')).status).toBe(404);
  const portal = await api.desk.call('GET', `/api/portal/petitions/${one.number}/attachments/${attachmentId}`, {
    headers: { 'x-query-code': one.queryCode },
  });
  expect(portal.status).toBe(404);
});

it('is refused without its key, with another one, or when it is another matter’s; nothing is written then', async () => {
  const one = await posted();
  const attachmentId = await uploaded('handler');
  for (const key of [undefined, 'quite-another-upload-key']) {
    const refused = await one.serve({ attachmentId }, key);
    expect([key, refused.status, refused.json.code]).toEqual([key, 422, 'upload-unknown']);
  }
  const other = await posted();
  expect((await other.serve({ attachmentId }, KEY)).status).toBe(200);
  expect((await one.serve({ attachmentId }, KEY)).json.code).toBe('upload-unknown');
  expect(await one.served('handler')).toBeUndefined();
  expect((await one.serve({})).status).toBe(200);
});

// A petition filed at the portal with a picture, every text of it holding one phrase.
import type { TestApp } from './app.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function uploaded(desk: TestApp, name: string, key: string): Promise<string> {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`;
  const sent = await desk.app.inject({
    method: 'POST',
    url: '/api/portal/attachments',
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-upload-key': key },
    payload: Buffer.concat([Buffer.from(head), PNG, Buffer.from('\r\n--b--\r\n')]),
  });
  if (sent.statusCode !== 201) throw new Error(`upload: ${sent.body}`);
  return (sent.json() as { id: string }).id;
}

/** Files it in the county of Tianhe; its id and number. Throws when it is refused. */
export async function filedWith(desk: TestApp, phrase: string): Promise<{ id: string; number: string }> {
  const key = 'a-draft-key-of-the-test';
  const filed = await desk.call('POST', '/api/portal/petitions', {
    headers: { 'idempotency-key': key },
    body: {
      title: `关于${phrase}`,
      text: `${phrase}记着每一笔，是在装修时发现的。`,
      demand: `请查${phrase}`,
      placeCode: '440106006',
      placeDetail: `${phrase}旁边`,
      accused: `某处${phrase}的主人`,
      petitioner: { name: `陈${phrase}`, phone: '13800138000', address: phrase },
      attachments: [await uploaded(desk, `${phrase}.png`, key)],
    },
  });
  if (filed.status !== 201) throw new Error(`filing: ${filed.text}`);
  const { number } = filed.json;
  const { rows } = await desk.house.database.pool.query<{ id: string }>(
    'select matter_id as id from petitions.number where number = $1',
    [number],
  );
  return { id: rows[0]?.id ?? '', number };
}

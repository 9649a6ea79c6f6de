// Which column of a file is which field: by its header in English or Chinese, or as the operator says.

export const FIELDS = [
  'id',
  'user',
  'title',
  'received_at',
  'text',
  'demand',
  'category',
  'reply',
  'replied_at',
] as const;
export type Field = (typeof FIELDS)[number];

/** Field to column index. `category` is known by name and not used yet: a proposal is the sorting's to make. */
export type Columns = ReadonlyMap<Field, number>;

const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'number', 'no', '编号', '序号', '留言编号', '信访件编号', '事项编号', '工单编号', '工单号'],
  user: ['user', 'name', '用户', '留言用户', '姓名', '昵称', '网名', '信访人', '投诉人', '来电人'],
  title: ['title', 'subject', '标题', '主题', '留言主题', '留言标题', '信访标题'],
  received_at: [
    'received_at',
    'time',
    'date',
    'created_at',
    '时间',
    '日期',
    '留言时间',
    '来信时间',
    '信访日期',
    '登记时间',
    '投诉时间',
    '收到时间',
  ],
  text: [
    'text',
    'content',
    'message',
    'body',
    '内容',
    '正文',
    '留言内容',
    '留言详情',
    '信访内容',
    '投诉内容',
    '投诉件内容',
    '反映内容',
  ],
  demand: ['demand', '诉求', '请求', '要求', '诉求内容'],
  category: ['category', '类别', '分类', '一级标签', '一级分类'],
  reply: ['reply', 'answer', '回复', '答复', '回复内容', '答复内容', '答复意见', '办理结果'],
  replied_at: ['replied_at', '回复时间', '答复时间', '办结时间'],
};

/** A file or an option that cannot be used as it is; the message is for the operator. */
export class ImportFault extends Error {}

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const isField = (text: string): text is Field => (FIELDS as readonly string[]).includes(text);

/** Reads `--map field=column,…`; an empty column leaves the field out. Throws on an unknown field. */
export function mapFrom(text: string): ReadonlyMap<Field, string> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return new Map(
    pairs.map((pair) => {
      const [field = '', ...column] = pair.split('=');
      const name = plain(field);
      if (!isField(name) || column.length === 0) {
        throw new ImportFault(`--map ${pair}: 应写作 字段=列名 write field=column; 字段 fields: ${FIELDS.join(', ')}`);
      }
      return [name, column.join('=').trim()];
    }),
  );
}

/** Finds the columns. Throws when a named column is not there, or when no column has words in it. */
export function columnsOf(header: readonly string[], map: ReadonlyMap<Field, string>): Columns {
  const plainHeader = header.map(plain);
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const wish = map.get(field);
    const at =
      wish === undefined
        ? plainHeader.findIndex((one) => HEADERS[field].includes(one))
        : plainHeader.indexOf(plain(wish));
    if (wish && at < 0)
      throw new ImportFault(`没有这一列 no such column: ${wish}。现有 there are: ${header.join(', ')}`);
    if (wish !== '' && at >= 0) columns.set(field, at);
  }
  if (!columns.has('text') && !columns.has('title')) {
    throw new ImportFault(
      `找不到内容列，请用 --map text=列名 no column with the words, use --map text=COLUMN。现有 there are: ${header.join(', ')}`,
    );
  }
  return columns;
}

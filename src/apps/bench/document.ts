// `bench document`: how long a document takes as PDF and DOCX, and how long the check before it; no server, no database.
import { TemplateBook } from '../../petitions/documents/book.ts';
import { composeDocument, numbered } from '../../petitions/documents/compose.ts';
import { DOCUMENT_KINDS } from '../../petitions/documents/contract.ts';
import { defaultTemplates, exampleFields } from '../../petitions/documents/seed.ts';
import { unrenderable } from '../../platform/documents/check.ts';
import { renderDocx } from '../../platform/documents/docx.ts';
import type { DocumentModel } from '../../platform/documents/model.ts';
import { renderPdf, warmUp } from '../../platform/documents/pdf.ts';
import { stopwatch } from '../../platform/time.ts';
import { type Figure, figure, quantile, type Report } from './report.ts';

const ORGAN = { code: 'bench', name: '广州市天河区人力资源和社会保障局', shortName: '天河区人社局' };
const DAY = '2026-03-20';
const CONSTANT: DocumentModel = {
  format: 1,
  origin: { kind: 'bench', version: DAY },
  title: '题',
  blocks: [{ type: 'paragraph', text: '不变的一行。' }],
  signer: '某',
  date: '某日',
};
/** Checks are too quick to be measured one by one. */
const CHECKS_AT_ONCE = 200;

/** A document of every kind, each round with another name, so that nothing is known from the round before. */
function documents(round: number): DocumentModel[] {
  const book = new TemplateBook(defaultTemplates());
  const fields = { ...exampleFields(), petitioner: `张${round}` };
  return DOCUMENT_KINDS.map((kind) => {
    const model = composeDocument({ kind, organ: ORGAN, day: DAY, fields, language: 'zh' }, book);
    if (!model.ok) throw new Error(`${kind}: ${model.refusal.code}`);
    return numbered(model.value, 2026, round);
  });
}

/** Milliseconds of each call, over all kinds, until the seconds are over. */
async function timesOf(seconds: number, work: (model: DocumentModel) => unknown): Promise<number[]> {
  const whole = stopwatch();
  const times: number[] = [];
  for (let round = 1; whole() < seconds * 1000; round++)
    for (const model of documents(round)) {
      const elapsed = stopwatch();
      await work(model);
      times.push(elapsed());
    }
  return times;
}

const longest = (): DocumentModel => ({
  ...CONSTANT,
  blocks: [{ type: 'paragraph', text: '事实和理由。'.repeat(5_900) }],
});

async function figures(seconds: number): Promise<Figure[]> {
  const cold = stopwatch();
  await warmUp();
  await renderPdf(CONSTANT);
  const first = cold();
  await timesOf(seconds / 10, renderPdf);
  const constant = await timesOf(seconds / 6, (model) => renderPdf({ ...CONSTANT, title: model.number ?? '' }));
  const pdf = await timesOf(seconds / 3, renderPdf);
  const docx = await timesOf(seconds / 4, renderDocx);
  const checks = await timesOf(seconds / 10, (model) => {
    for (let time = 0; time < CHECKS_AT_ONCE; time++) unrenderable(model);
  });
  const long = stopwatch();
  await renderPdf(longest());
  const longMs = long();
  const yardstick = quantile(constant, 0.5);
  return [
    figure('first PDF, with engine and fonts', 'ms', first),
    figure('PDF p50', 'ms', quantile(pdf, 0.5), { yardstick, aim: 50, most: true }),
    figure('PDF p95', 'ms', quantile(pdf, 0.95), { yardstick: quantile(constant, 0.95), aim: 50, most: true }),
    figure('longest PDF that is allowed', 'ms', longMs),
    figure('DOCX p50', 'ms', quantile(docx, 0.5), { yardstick }),
    figure('DOCX p95', 'ms', quantile(docx, 0.95)),
    figure('check p50', 'µs', (quantile(checks, 0.5) * 1000) / CHECKS_AT_ONCE, { aim: 1000, most: true }),
    figure('check p95', 'µs', (quantile(checks, 0.95) * 1000) / CHECKS_AT_ONCE),
  ];
}

/** Measures documents of every kind; the yardstick is a page of one constant line by the same engine. */
export async function benchDocument({ seconds }: { readonly seconds: number }): Promise<Report> {
  return { bench: 'document', base: 0, figures: await figures(seconds) };
}

// All proposals of one petition, one after the other on one core: part of `bench sorting`.
import { Directory } from '../../organs/directory.ts';
import { seedRows } from '../../organs/seed/categories.ts';
import { stopwatch } from '../../platform/time.ts';
import { loadModel, shippedModelFile } from '../../sorting/classify/ask.ts';
import { groundOver, proposeAll, rulesOver } from '../../sorting/jobs.ts';
import { type Figure, figure, quantile } from './report.ts';

const MOST_MS = 10;
const WARM_UP = 200;
const MICROSECONDS = 1_000;

/** The time for everything that is proposed but repeats, by the clock and on the processor (others may run beside it). */
export function proposalFigures(messages: readonly { readonly title: string; readonly text: string }[]): Figure[] {
  const elapsed = stopwatch();
  const directory = new Directory(seedRows());
  const model = loadModel(shippedModelFile());
  const ground = groundOver({ directory, rules: rulesOver(directory), ...(model.ok && { model: model.value }) });
  const loaded = elapsed();
  const receivedAt = new Date('2026-03-02T01:00:00Z');
  const one = (message: (typeof messages)[number]) =>
    proposeAll(ground, { ...message, demand: '', placeCode: '44', placeDetail: '', people: 1, receivedAt });
  for (const message of messages.slice(0, WARM_UP)) one(message);
  const processor: number[] = [];
  const clock = messages.map((message) => {
    const begun = process.cpuUsage();
    const time = stopwatch();
    one(message);
    const { user, system } = process.cpuUsage(begun);
    processor.push((user + system) / MICROSECONDS);
    return time();
  });
  return [
    figure('model, rules and places loaded', 'ms', loaded),
    figure('all proposals of one petition, p50', 'ms', quantile(clock, 0.5)),
    figure('all proposals of one petition, p95', 'ms', quantile(clock, 0.95), { aim: MOST_MS, most: true }),
    figure('all proposals of one petition, p95 on the processor', 'ms', quantile(processor, 0.95), {
      aim: MOST_MS,
      most: true,
    }),
  ];
}

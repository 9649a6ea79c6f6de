// `redress bench NAME`: measures a running system, or one it starts itself, against yardsticks of the same run.
import { benchDocument } from '../bench/document.ts';
import { benchIntake } from '../bench/intake.ts';
import { benchLife } from '../bench/life.ts';
import { benchMatter } from '../bench/matter.ts';
import { benchRepeats } from '../bench/repeats.ts';
import { tableOf } from '../bench/report.ts';
import { benchSearch } from '../bench/search.ts';
import { benchSorting } from '../bench/sorting.ts';
import { benchSweep } from '../bench/sweep.ts';

export interface BenchOptions {
  readonly list?: boolean;
  readonly users: number;
  readonly seconds: number;
  readonly base: number;
  readonly url?: string;
  readonly json: boolean;
}

const BENCHES = {
  life: {
    run: benchLife,
    about: 'complete lives of petitions per second, each act one HTTP request, committed durably',
  },
  matter: {
    run: benchMatter,
    about: 'opening a matter of 60 facts with what may be done in it, among 100,000 petitions',
  },
  sweep: {
    run: benchSweep,
    about: 'marking and telling what fell due among 1,000,000 open clocks, while people act',
  },
  document: {
    run: benchDocument,
    about: 'documents of every kind as PDF and DOCX, and the check before them',
  },
  sorting: {
    run: benchSorting,
    about: 'the model of categories on one core from raw text, and all proposals of one petition',
  },
  intake: {
    run: benchIntake,
    about: 'petitions brought in per second, sorted, repeats looked up, all committed; in the base that is named',
  },
  search: {
    run: benchSearch,
    about: 'the first page of a search by words rare and common, for readers of every level; in the base that is named',
  },
  repeats: {
    run: benchRepeats,
    about:
      'earlier matters of a petition among 1,703,000 texts: in DATABASE_URL when it is filled, else made up in memory',
  },
} as const;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs one benchmark, or lists them. */
export async function benchCommand(name: string | undefined, options: BenchOptions): Promise<void> {
  if (options.list || name === undefined) {
    for (const [one, { about }] of Object.entries(BENCHES)) say(`${one}  ${about}`);
    return;
  }
  if (!(name in BENCHES)) throw new Error(`no benchmark is called ${name}; see \`redress bench --list\``);
  const report = await BENCHES[name as keyof typeof BENCHES].run(options);
  say(options.json ? JSON.stringify(report) : tableOf(report));
}

// `redress bench NAME`: measures a running system, or one it starts itself, against yardsticks of the same run.
import { benchLife } from '../bench/life.ts';
import { tableOf } from '../bench/report.ts';

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

// Fills a system with petitions spread over the province before it is measured, by the bulk road of registration.
import { registerBatch } from '../../petitions/register/batch.ts';
import { filingFrom } from '../../petitions/register/filing.ts';
import { progressLine } from '../commands/progress.ts';
import { environmentFrom } from '../environment.ts';
import { type House, openHouse } from '../house.ts';

const BATCH = 500;
const SOURCE = 'bench-base';
const WORDS = [
  '拖欠工资',
  '外墙渗水',
  '噪声扰民',
  '道路破损',
  '医保报销',
  '学位安排',
  '征地补偿',
  '垃圾清运',
  '路灯不亮',
  '电梯故障',
];

async function fillBatch({ spine }: House, places: readonly string[], from: number, count: number): Promise<void> {
  const receivedAt = spine.clock.now();
  const arrivals = Array.from({ length: count }, (_, at) => {
    const nth = from + at;
    const placeCode = places[nth % places.length] ?? '44';
    const text = `${WORDS[nth % WORDS.length]}，多次反映没有结果，第 ${nth} 件，请有关部门查清情况，依法处理。`;
    const organ = spine.directory.petitionBureauOf(placeCode)?.code ?? '44-petition-bureau';
    const filing = filingFrom(
      { text, placeCode, petitioner: { name: `李${nth}` } },
      { channel: 'WEB', organ, receivedAt },
    );
    return { sourceId: String(nth), filing };
  });
  await registerBatch(spine, SOURCE, arrivals);
}

/** Adds `base` petitions; progress on standard error. */
export async function fillBase(environment: NodeJS.ProcessEnv, base: number): Promise<void> {
  if (base === 0) return;
  const house = await openHouse(environmentFrom(environment), {
    applicationName: 'redress bench',
    statementTimeout: 0,
  });
  const progress = progressLine('petitions', process.stderr);
  try {
    const cities = house.spine.directory.childPlaces('44');
    const places = cities.flatMap((city) => house.spine.directory.childPlaces(city.code)).map((place) => place.code);
    for (let from = 0; from < base; from += BATCH) {
      await fillBatch(house, places, from, Math.min(BATCH, base - from));
      progress.show(Math.min(base, from + BATCH), base);
    }
    await house.spine.pool.query('analyze');
  } finally {
    progress.end();
    await house.close();
  }
}

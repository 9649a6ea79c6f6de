// Opens the house for one command and closes it again, whatever happens.
import { environmentFrom } from '../environment.ts';
import { type House, openHouse } from '../house.ts';

/** Runs a command over the database that the environment names, running or not. Long statements are allowed. */
export async function withHouse<T>(
  applicationName: string,
  run: (house: House) => Promise<T>,
  poolSize = 4,
): Promise<T> {
  const house = await openHouse(environmentFrom(process.env), { applicationName, poolSize, statementTimeout: 0 });
  try {
    return await run(house);
  } finally {
    await house.close();
  }
}

// `redress keys rewrap`: after a new key of the installation was put before the old one, the keys of sealed matters are
// wrapped by the new one. Their content stays as it is.
import { rewrapMatterKeys } from '../../petitions/sealed/acts.ts';
import { withHouse } from './with-house.ts';

/** Rewraps and says how many. It may run beside servers, and again. */
export const rewrapCommand = (): Promise<void> =>
  withHouse('redress keys rewrap', async ({ spine }) => {
    const done = await rewrapMatterKeys(spine);
    process.stdout.write(`${done} 把密钥已重新封装 keys wrapped anew\n`);
  });

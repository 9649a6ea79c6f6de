// Help for a petitioner in hardship (R22 art. 37): what was told, mediated or given after the procedure has answered.
import { decided } from '../../platform/result.ts';
import type { Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refuses nothing of its own. */
export const recordAid: Rule<BodyOf<'record-aid'>> = (_matter, { kind, text }, officer) =>
  decided([{ type: 'aid-recorded', data: { organ: officer.organ.code, kind, text } }]);

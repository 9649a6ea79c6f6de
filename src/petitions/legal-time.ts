// Guard 7: a legal time entered later than it happened needs what proves it and a second person who saw the proof.
import { decided, type Result, refused } from '../platform/result.ts';
import { isBlank } from '../platform/text.ts';
import type { Officer, Setting } from './act.ts';
import type { LegalTimeRecord } from './facts/parts.ts';

/** What a body says of a time before now. */
export interface LegalTimeBody {
  readonly at: string;
  readonly evidence: string;
  readonly secondPersonId: string;
}

interface Asked {
  readonly officer: Officer;
  readonly setting: Setting;
  /** Nothing of this kind can have happened before (the dispatch to the organ, the signing of the document). */
  readonly earliest: string;
}

const FIELD = 'legalTime';
const ARTICLE = { article: 'R22 23' };

/**
 * The legal time that the body names, with the second person's name; undefined where it names none.
 * Refusals: legal-time-future, legal-time-before-dispatch, back-dated-without-evidence, second-person-missing,
 * second-person-same.
 */
export function legalTimeOf(
  body: { readonly legalTime?: LegalTimeBody },
  { officer, setting, earliest }: Asked,
): Result<LegalTimeRecord | undefined> {
  const said = body.legalTime;
  if (!said) return decided(undefined);
  const at = Date.parse(said.at);
  if (Number.isNaN(at) || at > setting.now.getTime())
    return refused('legal-time-future', { field: `${FIELD}.at`, ...ARTICLE });
  if (at < Date.parse(earliest)) return refused('legal-time-before-dispatch', { field: `${FIELD}.at`, ...ARTICLE });
  if (isBlank(said.evidence)) return refused('back-dated-without-evidence', { field: `${FIELD}.evidence`, ...ARTICLE });
  const field = { field: `${FIELD}.secondPersonId`, ...ARTICLE };
  if (said.secondPersonId === officer.staffId) return refused('second-person-same', field);
  const second = setting.colleagues.get(said.secondPersonId);
  if (!second) return refused('second-person-missing', field);
  return decided({
    at: new Date(at).toISOString(),
    evidence: said.evidence,
    second: { id: second.id, name: second.name },
  });
}

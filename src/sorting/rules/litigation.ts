// Whether a matter is related to law suits and criminal procedure (涉法涉诉), and with which political-legal organ it lies.
import type { Reason } from '../contract.ts';
import { byRule, logistic, type Reading, sure } from './reading.ts';
import type { ReadText } from './text.ts';
import { found, ofValue, spokenRules, type WordLists, weightOf } from './words.ts';

/** Numbers of cases as courts write them: （2021）粤0106民初1234号; and of the police and procuratorates. */
const CASE_NUMBER =
  /[([〔【]\s?(?:19|20)\d{2}\s?[)\]〕】]\s?[\p{Script=Han}\d]{0,12}?(?:民|刑|行|执|知|商|破|赔|检|公|仲|劳)[\p{Script=Han}\d]{0,14}?(?:第\s?)?\d{1,7}\s?号/gu;

export const POLITICAL_LEGAL = ['court', 'procuratorate', 'police', 'justice'] as const;
export type PoliticalLegal = (typeof POLITICAL_LEGAL)[number];

const FIELD = { COURT: 'court', PROCURATORATE: 'procuratorate', POLICE: 'police', JUSTICE: 'justice' } as const;

export interface LitigationReading extends Reading<boolean> {
  /** The organ's kind that the words speak of most, when it is related. */
  readonly field?: PoliticalLegal;
  readonly fields: readonly { field: PoliticalLegal; weight: number }[];
}

/** Numbers of cases in a text. An arbitration's is none of a suit. */
function caseNumbers(read: ReadText): string[] {
  const numbers: string[] = [];
  for (const match of read.plain.matchAll(CASE_NUMBER)) {
    if (/仲|劳/.test(match[0]) && !/民|刑|行|执/.test(match[0])) continue;
    numbers.push(read.original.slice(match.index, match.index + match[0].length));
    if (numbers.length === 8) break;
  }
  return numbers;
}

/** Evidence that makes it as likely as not. */
const EVEN = 2.3;
const CASE_NUMBER_WEIGHT = 4.5;

/** True or false with how sure; false without a word of it, and then nothing speaks. */
export function readLitigation(lists: WordLists, read: ReadText): LitigationReading {
  const all = found(lists.litigation, read);
  const numbers = caseNumbers(read);
  const fields = Object.entries(FIELD)
    .map(([value, field]) => ({ field, weight: weightOf(ofValue(all, value)) }))
    .map((one) => (one.field === 'court' ? { ...one, weight: one.weight + numbers.length } : one))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const weight = weightOf(all) + (numbers.length > 0 ? CASE_NUMBER_WEIGHT : 0);
  const probability = logistic((weight - EVEN) * 1.5);
  const value = probability >= 0.5;
  const confidence = value ? probability : 1 - probability;
  const spoke: Reason[] = spokenRules(all).map(({ rule, words }) => byRule(rule, words));
  if (numbers.length > 0) spoke.unshift(byRule('case-number', numbers));
  const [first] = fields;
  return {
    value,
    confidence: sure(confidence),
    reasons: value ? spoke : [byRule('no-litigation'), ...spoke],
    others: spoke.length > 0 ? [{ value: !value, confidence: sure(1 - confidence) }] : [],
    ...(value && first && { field: first.field }),
    fields,
  };
}

// The parameters of the sentences from arrival to the organ with power: organs, numbers and reasons in the reader's words.
import type { Directory } from '../organs/directory.ts';
import type { Fact, FactData } from './events.ts';
import type { DispatchFacts } from './facts/dispatch.ts';
import { organName, type Reader } from './names.ts';

type Params = Record<string, string>;
type Say = (code: string) => string;
type Sayings = { readonly [T in keyof DispatchFacts]?: (data: FactData[T], name: Say, list: string) => Params };

const SAYINGS: Sayings = {
  'acceptance-refused': ({ reason, whereTo }) => ({ reason, whereTo }),
  'no-longer-accepted': ({ reason, other }) => ({ reason, number: other.number }),
  merged: ({ reason, into }) => ({ reason, number: into.number }),
  split: ({ reason }) => ({ reason }),
  'filed-without-action': ({ reason }) => ({ reason }),
  objected: ({ by, reasons }, name) => ({ to: name(by), reason: reasons }),
  'objection-decided': ({ reason }) => ({ reason }),
  'jurisdiction-disputed': ({ by, organs }, name, list) => ({ to: name(by), organs: organs.map(name).join(list) }),
  'jurisdiction-decided': ({ to, decision }, name) => ({ to: name(to), reason: decision }),
  'passed-to-successor': ({ from, to, reason }, name) => ({ from: name(from), to: name(to), reason }),
  'urgent-reported': ({ report, recipients }, name, list) => ({
    number: String(report),
    organs: recipients.map(name).join(list),
  }),
  'urgent-followed-up': ({ report }) => ({ number: String(report) }),
  'urgent-closed': ({ report, result }) => ({ number: String(report), reason: result }),
};

/** The parameters of the fact's sentence, or undefined when it belongs to another stage. */
export function dispatchParams(fact: Fact, directory: Directory, reader: Reader): Params | undefined {
  const say = SAYINGS[fact.type as keyof DispatchFacts] as
    | ((data: Fact['data'], name: Say, list: string) => Params)
    | undefined;
  return say?.(fact.data, (code) => organName(directory, code, reader), reader.words('petitions:listed'));
}

// What the registration page holds, and how it becomes the filing that the server takes.

import type { Channel, DeskFiling, PetitionerInput } from '../../contract.ts';
import type { Uploaded } from '../shared/api.ts';
import { instantOf } from '../shared/instants.ts';

export type DeskChannel = Exclude<Channel, 'WEB'>;
export const DESK_CHANNELS: readonly DeskChannel[] = ['VISIT', 'LETTER', 'PHONE', 'FAX'];

export interface Companion {
  /** Only to tell rows apart on the screen. */
  readonly key: string;
  readonly name: string;
  readonly phone: string;
}

export interface Registration {
  /** Idempotency key and upload key in one: two presses make one petition. */
  readonly key: string;
  readonly channel: DeskChannel;
  /** As a datetime-local field writes it, in Asia/Shanghai; empty means now. */
  readonly receivedAt: string;
  readonly anonymous: boolean;
  readonly name: string;
  readonly phone: string;
  readonly idType: NonNullable<PetitionerInput['idType']> | undefined;
  readonly idNumber: string;
  readonly address: string;
  readonly coPetitioners: readonly Companion[];
  readonly people: string;
  readonly text: string;
  readonly demand: string;
  readonly placeCode: string | undefined;
  readonly placeDetail: string;
  readonly title: string;
  readonly keepConfidential: boolean;
  readonly reportsWrongdoing: boolean;
  readonly accused: string;
  readonly readBack: boolean;
  readonly files: readonly Uploaded[];
}

export const emptyRegistration = (key: string, channel: DeskChannel): Registration => ({
  key,
  channel,
  receivedAt: '',
  anonymous: false,
  name: '',
  phone: '',
  idType: undefined,
  idNumber: '',
  address: '',
  coPetitioners: [],
  people: '',
  text: '',
  demand: '',
  placeCode: undefined,
  placeDetail: '',
  title: '',
  keepConfidential: false,
  reportsWrongdoing: false,
  accused: '',
  readBack: false,
  files: [],
});

/** Spoken petitions are read back to the petitioner (R22 art. 19). */
export const isOral = (channel: DeskChannel): boolean => channel === 'VISIT' || channel === 'PHONE';

/** Fields that must not be empty. */
export function requiredFields(values: Registration): readonly (keyof Registration)[] {
  return ['channel', ...(values.anonymous ? [] : (['name'] as const)), 'text', 'placeCode'];
}

const filled = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;

/** The body for the server: empty fields are left out, an anonymous petition names nobody. */
export function filingOf(values: Registration): DeskFiling {
  const { name, phone, idType, idNumber, address } = values;
  const petitioner = filled({
    name,
    phone,
    idNumber,
    address,
    idType: idNumber.trim() ? (idType ?? 'RESIDENT_ID') : undefined,
  });
  const companions = values.coPetitioners
    .map((each) => filled({ name: each.name, phone: each.phone }))
    .filter((each) => each.name);
  const people = Number.parseInt(values.people, 10);
  return {
    channel: values.channel,
    text: values.text.trim(),
    placeCode: values.placeCode ?? '',
    ...filled({
      title: values.title,
      demand: values.demand,
      placeDetail: values.placeDetail,
      receivedAt: instantOf(values.receivedAt),
      accused: values.reportsWrongdoing ? values.accused : '',
    }),
    anonymous: values.anonymous,
    ...(!values.anonymous && Object.keys(petitioner).length > 0 && { petitioner: petitioner as PetitionerInput }),
    ...(!values.anonymous && companions.length > 0 && { coPetitioners: companions as PetitionerInput[] }),
    ...(people > 0 && { people }),
    keepConfidential: values.keepConfidential,
    reportsWrongdoing: values.reportsWrongdoing,
    ...(isOral(values.channel) && { readBack: values.readBack }),
    ...(values.files.length > 0 && { attachments: values.files.map((file) => file.id) }),
  };
}

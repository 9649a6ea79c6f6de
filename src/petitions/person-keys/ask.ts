// Persons by fingerprint, for those who look for the same person: keys of a petitioner, matters of a key.

export { type PersonKey, type PersonKeyKind, personKeysOf } from './keys.ts';
export { type KeyHit, matterIdsByKeys, type SamePerson, samePersons } from './store.ts';

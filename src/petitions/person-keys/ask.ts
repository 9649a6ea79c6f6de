// Persons by fingerprint, for those who look for the same person: keys of a petitioner, matters of a key, other matters.
export { personKeysOf } from './keys.ts';
export { matterIdsByKeys, type SamePerson, samePersons } from './store.ts';

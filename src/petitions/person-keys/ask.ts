// Persons by fingerprint, for those who look for the same person in other matters.
export { type SamePerson, samePersons } from './store.ts';

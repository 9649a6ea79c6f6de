// Reads role names in seed tables.
import { ROLES, type Role } from '../contract.ts';

/** Roles written with spaces between them; an unknown one throws. */
export function rolesOf(text: string): Role[] {
  return text.split(' ').map((word) => {
    const role = ROLES.find((one) => one === word);
    if (!role) throw new Error(`Unknown role in a seed table: ${word}`);
    return role;
  });
}

// Who looks after what the organ is told; read by the route and by the bell.
import type { Role } from '../../organs/contract.ts';

export const HEARERS: readonly Role[] = ['dispatcher', 'supervisor', 'bureau-director', 'discipline-receiver'];

/** Whether somebody with these roles hears what the own organ is told. */
export const hears = (roles: readonly Role[]): boolean => roles.some((role) => HEARERS.includes(role));

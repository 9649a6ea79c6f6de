// Number and code as they stand behind `#` in the QR code's address, where no server sees them. Pure.
import type { Query } from '../api.ts';

/** The number without the blanks that people type and scan between its groups. */
export const tidyNumber = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '');

/** The code without blanks, in capital letters as it is printed. */
export const tidyCode = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** `#n=NUMBER&c=CODE`, or undefined for anything else. */
export function queryFromHash(hash: string): Query | undefined {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const number = tidyNumber(parts.get('n') ?? '');
  const code = tidyCode(parts.get('c') ?? '');
  return number !== '' && code !== '' ? { number, code } : undefined;
}

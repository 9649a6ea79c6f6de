// A filing as a door received it, turned into what the rule of registration reads.
import { refusalProblem } from '../../platform/http/problem.ts';
import type { Request } from '../../platform/http/type.ts';
import { isBlank } from '../../platform/text.ts';
import type { PortalFiling } from '../contract.ts';
import { type Filing, titleFrom } from './rule.ts';

const trimmed = (text: string | undefined): string => text?.trim() ?? '';

/** Blank fields count as absent. People: at least as many as are named. */
export function filingFrom(
  body: PortalFiling & { readBack?: boolean },
  given: Pick<Filing, 'channel' | 'organ' | 'receivedAt'>,
): Filing {
  const named = [body.petitioner ?? {}, ...(body.coPetitioners ?? [])];
  const people = named
    .map((person) => Object.fromEntries(Object.entries(person).filter(([, value]) => !isBlank(value))))
    .filter((person) => Object.keys(person).length > 0);
  const anonymous = body.anonymous ?? people.length === 0;
  return {
    ...given,
    title: isBlank(body.title) ? titleFrom(body.text) : trimmed(body.title),
    text: body.text,
    demand: trimmed(body.demand),
    placeCode: body.placeCode,
    anonymous,
    petitioners: people,
    people: Math.max(body.people ?? 1, people.length),
    keepConfidential: body.keepConfidential ?? false,
    reportsWrongdoing: body.reportsWrongdoing ?? false,
    ...(trimmed(body.placeDetail) && { placeDetail: trimmed(body.placeDetail) }),
    ...(trimmed(body.accused) && { accused: trimmed(body.accused) }),
    ...(body.readBack !== undefined && { readBack: body.readBack }),
  };
}

/**
 * The sender's key for a filing, with the files uploaded under it; undefined when none was sent. Problem: files without
 * the key that they were uploaded under, which nobody could claim.
 */
export function filingKeyOf(request: Request, uploads: readonly string[] = []) {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && key.length >= 8) return { key, uploads };
  if (uploads.length > 0) throw refusalProblem({ code: 'upload-key-missing', field: 'attachments' }, 'files');
  return undefined;
}

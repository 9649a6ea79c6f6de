// Shapes of the log that an auditor reads: who looked at what or changed what, when and why. Never whose data it was.
import { type Static, Type } from 'typebox';
import { OrganRef } from '../../organs/contract.ts';
import { LANGUAGES, type Language } from '../../platform/i18n.ts';

const optional = Type.Optional;

/** What the log can be asked for by name; other words of capabilities may stand in it, too. */
export const AUDIT_ACTIONS = [
  'reveal',
  'attachment-read',
  'document-read',
  'sealed-read',
  'worklist-export',
  'search-export',
  'search-person',
  'sign-in',
  'audit-export',
  'calendar-set',
  'calendar-import',
  'period-add',
  'period-withdraw',
  'reminders-set',
  'template-add',
  'template-withdraw',
  'document-prefix-set',
] as const;

const filters = {
  action: optional(Type.String({ pattern: '^[a-z][a-z-]{1,40}$' })),
  actor: optional(Type.String({ maxLength: 64, description: 'A login or a whole name' })),
  organ: optional(Type.String({ maxLength: 80, description: 'The code of the organ that the actor works at' })),
  number: optional(Type.String({ maxLength: 40, description: 'The number of a matter' })),
  from: optional(Type.String({ format: 'date' })),
  to: optional(Type.String({ format: 'date' })),
};
const closed = { additionalProperties: false } as const;

export const AuditQuery = Type.Object(
  {
    ...filters,
    after: optional(Type.String({ maxLength: 400 })),
    limit: optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  closed,
);
export type AuditQuery = Static<typeof AuditQuery>;

export const AuditCsvQuery = Type.Object(
  { ...filters, lang: optional(Type.Unsafe<Language>({ type: 'string', enum: [...LANGUAGES] })) },
  closed,
);

/** `number`: the matter that was looked at. `object`: what it was otherwise, such as a day of the calendar. */
export const AuditItem = Type.Object({
  id: Type.String(),
  at: Type.String({ format: 'date-time' }),
  actorKind: Type.String(),
  actor: optional(Type.String()),
  organ: optional(OrganRef),
  action: Type.String(),
  number: optional(Type.String()),
  object: optional(Type.String()),
  reason: optional(Type.String()),
});
export type AuditItem = Static<typeof AuditItem>;

export const AuditPage = Type.Object({ items: Type.Array(AuditItem), next: optional(Type.String()) });
export type AuditPage = Static<typeof AuditPage>;

// The calls of the template screens, and how long typing rests before a preview is asked for.
import { useEffect, useState } from 'react';
import type {
  DocumentKind,
  TemplateDraft,
  TemplateKind,
  TemplateList,
  TemplatePreview,
  TemplateWanted,
} from '../../documents/contract.ts';
import { deskCall } from '../shared/api.ts';

const BASE = '/api/admin/document-templates';

export const templateKeys = {
  list: ['templates'] as const,
  kind: (kind: string) => ['templates', kind] as const,
  preview: (kind: string, draft: TemplateDraft) => ['templates', kind, 'preview', draft] as const,
};

export const templateApi = {
  list: () => deskCall<TemplateList>(BASE),
  kind: (kind: string) => deskCall<TemplateKind>(`${BASE}/${encodeURIComponent(kind)}`),
  preview: (kind: DocumentKind, draft: TemplateDraft) =>
    deskCall<TemplatePreview>(`${BASE}/${kind}/preview`, { body: draft }),
  add: (kind: DocumentKind, wanted: TemplateWanted) =>
    deskCall<TemplateKind>(`${BASE}/${kind}/versions`, { body: wanted }),
  withdraw: (kind: DocumentKind, validFrom: string) =>
    deskCall<TemplateKind>(`${BASE}/${kind}/versions/${validFrom}`, { method: 'DELETE' }),
};

const RESTS_MS = 350;

/** The value once it has rested for a moment. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), RESTS_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

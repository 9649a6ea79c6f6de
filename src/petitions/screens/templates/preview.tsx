// The page as it will be, filled with example values, beside the text that is being written.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentKind, TemplateDraft } from '../../documents/contract.ts';
import { templateApi, templateKeys, useRested } from './api.ts';

export interface PreviewProps {
  readonly kind: DocumentKind;
  readonly draft: TemplateDraft;
}

/** The preview of a draft once typing rests; its error is what is wrong with the draft. */
export function usePreview({ kind, draft }: PreviewProps) {
  const rested = useRested(draft);
  return useQuery({
    queryKey: templateKeys.preview(kind, rested),
    queryFn: () => templateApi.preview(kind, rested),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}

export function Preview({ svg }: { readonly svg: string | undefined }) {
  const { t } = useTranslation('templates');
  return (
    <section className="template-preview" aria-label={t('preview')}>
      <h2>{t('preview')}</h2>
      <p className="quiet">{t(svg ? 'previewHint' : 'previewNone')}</p>
      {svg && <img alt={t('previewAlt')} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} />}
    </section>
  );
}

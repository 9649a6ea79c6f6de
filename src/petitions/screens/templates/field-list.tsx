// The fields that a kind's template may name: pressed, one is put in at the cursor; those that the law orders say if they are there.
import { useTranslation } from 'react-i18next';
import type { TemplateKind } from '../../documents/contract.ts';

interface FieldListProps {
  readonly fields: TemplateKind['fields'];
  readonly body: string;
  readonly onInsert: (field: string) => void;
}

const isUsed = (body: string, field: string): boolean => new RegExp(`\\{\\{\\s*${field}\\s*\\}\\}`).test(body);

export function FieldList({ fields, body, onInsert }: FieldListProps) {
  const { t } = useTranslation(['templates', 'documents']);
  return (
    <section className="template-fields" aria-label={t('templates:fields')}>
      <h3>{t('templates:fields')}</h3>
      <p className="field-hint">{t('templates:fieldsHint')}</p>
      <ul>
        {fields.map(({ field, must }) => {
          const used = isUsed(body, field);
          const name = t(`documents:field.${field}`);
          return (
            <li key={field}>
              <button
                type="button"
                className={used ? 'template-field template-field-used' : 'template-field'}
                aria-label={t('templates:insert', { name })}
                title={`{{${field}}}`}
                onClick={() => onInsert(field)}
              >
                {name}
                {must && (
                  <span className={used ? 'quiet' : 'must'}>
                    {' *'}
                    <span className="hidden">{t(used ? 'templates:used' : 'templates:missing')}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

// All kinds of documents with the template in force of each; one opens in the editor.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNames } from '../shared/names.ts';
import { Failure, Loading } from '../shared/parts.tsx';
import { templateApi, templateKeys } from './api.ts';
import './templates.css';

export default function TemplatesPage() {
  const { t } = useTranslation(['templates', 'documents', 'desk']);
  const names = useNames();
  const list = useQuery({ queryKey: templateKeys.list, queryFn: templateApi.list });
  useEffect(() => {
    document.title = `${t('templates:title')} · ${t('desk:app.title')}`;
  }, [t]);
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  return (
    <div className="page">
      <h1>{t('templates:title')}</h1>
      <p className="quiet">{t('templates:explained')}</p>
      <table className="templates">
        <thead>
          <tr>
            <th scope="col">{t('templates:kind')}</th>
            <th scope="col">{t('templates:article')}</th>
            <th scope="col">{t('templates:since')}</th>
            <th scope="col">{t('templates:versions')}</th>
          </tr>
        </thead>
        <tbody>
          {list.data.items.map((item) => (
            <tr key={item.kind}>
              <td>
                <Link to={`/settings/templates/${item.kind}`}>{t(`documents:kind.${item.kind}`)}</Link>
              </td>
              <td className="quiet">{names.article(item.article)}</td>
              <td className="tabular">{names.day(item.validFrom)}</td>
              <td className="tabular">
                {item.versions}
                {item.coming && <span className="tag">{t('templates:coming')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

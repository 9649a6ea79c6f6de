// The documents of a matter: number, title, whose, when, how they reached the petitioner, as PDF and DOCX.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Channel, MatterView } from '../../contract.ts';
import type { DocumentItem } from '../../documents/contract.ts';
import { awaitsService } from '../acts/unserved.ts';
import { api, keys } from '../shared/api.ts';
import { useNames } from '../shared/names.ts';
import { Failure, Loading } from '../shared/parts.tsx';

const FORMATS = ['pdf', 'docx'] as const;

/** How it was served, or that it still has to be; nothing of what goes to no petitioner. */
function Served({ item, channel }: { readonly item: DocumentItem; readonly channel: Channel | undefined }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { served } = item;
  if (!served && !awaitsService(item, channel)) return null;
  return served ? (
    <span className="quiet">
      {t('documents.served', { method: t(`codes.service.${served.method}`), at: names.instant(served.at) })}
    </span>
  ) : (
    <span className="tag">{t('documents.unserved')}</span>
  );
}

/** What proves it, with its scan. */
function Proof({ served }: Pick<DocumentItem, 'served'>) {
  const { t } = useTranslation('desk');
  if (!served?.proof && !served?.file) return null;
  return (
    <p className="paper-line quiet">
      {served.proof && <span>{t('documents.proof', { proof: served.proof })}</span>}
      {served.receivedBy && <span>{t('documents.receivedBy', { name: served.receivedBy })}</span>}
      {served.file && (
        <a href={served.file} target="_blank" rel="noreferrer">
          {t('documents.proofFile')}
          <span className="hidden">{t('common.newWindow')}</span>
        </a>
      )}
    </p>
  );
}

function Paper({ matter, item }: { readonly matter: MatterView; readonly item: DocumentItem }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  return (
    <li className="paper">
      <p className="paper-title">
        <strong>{item.title}</strong> <span className="quiet tabular">{item.number}</span>
      </p>
      <p className="paper-line">
        <span className="quiet">
          {item.organName} · {names.instant(item.at)}
        </span>
        <Served item={item} channel={matter.petitions[0]?.channel} />
        {FORMATS.map((format) => (
          <a
            key={format}
            href={`/api/matters/${encodeURIComponent(matter.id)}/documents/${item.id}.${format}`}
            target="_blank"
            rel="noreferrer"
            aria-label={t('documents.open', { title: item.title, format: t(`documents.${format}`) })}
          >
            {t(`documents.${format}`)}
          </a>
        ))}
      </p>
      <Proof {...(item.served && { served: item.served })} />
    </li>
  );
}

/** Newest first; read when the page is, and again after every act. */
export function Documents({ matter }: { readonly matter: MatterView }) {
  const { id: matterId, version } = matter;
  const { t } = useTranslation('desk');
  const list = useQuery({
    queryKey: [...keys.documents(matterId), version],
    queryFn: () => api.documents(matterId),
    placeholderData: (before) => before,
  });
  return (
    <section className="block" aria-label={t('documents.title')}>
      <h2>{t('documents.title')}</h2>
      {list.isPending && <Loading rows={2} />}
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <p className="quiet">{t('documents.none')}</p>}
      <ul className="papers">
        {[...(list.data?.items ?? [])]
          .sort((a, b) => b.at.localeCompare(a.at))
          .map((item) => (
            <Paper key={item.id} matter={matter} item={item} />
          ))}
      </ul>
    </section>
  );
}

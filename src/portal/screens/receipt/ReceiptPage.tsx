// The receipt: number, query code, QR code, what happens next and until when. Made to be printed and kept.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Filed } from '../../../petitions/contract.ts';
import { writeDay, writeInstant } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import { keepQuery, keptReceipt } from '../session.ts';
import { Page } from '../shell/Page.tsx';
import { Hotline } from '../shell/Shell.tsx';
import { Keys } from './Keys.tsx';

/** `/receipt` */
export function ReceiptPage() {
  const { t } = useTranslation('portal');
  const { state } = useLocation();
  const [filed] = useState(() => (state as { filed?: Filed } | null)?.filed ?? keptReceipt());
  if (filed) return <Receipt filed={filed} />;
  return (
    <Page title={t('receipt.none')}>
      <p>{t('receipt.noneText')}</p>
      <div className="buttons">
        <Link className={buttonClass('primary')} to="/progress">
          {t('shell.progress')}
        </Link>
      </div>
    </Page>
  );
}

function Receipt({ filed }: { readonly filed: Filed }) {
  const { t } = useTranslation('portal');
  const { number, queryCode, receipt } = filed;
  const address = new URL(receipt.progressUrl, window.location.href).href;
  return (
    <Page title={t('receipt.title')}>
      <Keys number={number} code={queryCode} address={address} />
      <Notice kind="warning">
        <p>{t('receipt.keep')}</p>
      </Notice>
      <div className="buttons no-print">
        <Button kind="primary" onClick={() => window.print()}>
          {t('receipt.print')}
        </Button>
        <Link className={buttonClass()} to="/progress" onClick={() => keepQuery({ number, code: queryCode })}>
          {t('receipt.progress')}
        </Link>
      </div>
      <Next filed={filed} />
      <Facts filed={filed} />
      <div className="print-only">
        <p>
          {t('receipt.printedFrom')}
          {address.split('#')[0]}
        </p>
        <Hotline />
      </div>
    </Page>
  );
}

function Next({ filed }: { readonly filed: Filed }) {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  const { organ, dispatchBy } = filed.receipt;
  return (
    <section className="stack" aria-labelledby="next-title">
      <h2 id="next-title">{t('receipt.nextTitle')}</h2>
      <ol className="receipt__next">
        <li>
          {t('receipt.next1', {
            organ: language === 'en' ? organ.nameEn : organ.name,
            day: writeDay(dispatchBy, language),
          })}
        </li>
        <li>{t('receipt.next2')}</li>
        <li>{t('receipt.next3')}</li>
        <li>{t('receipt.next4')}</li>
      </ol>
    </section>
  );
}

function Facts({ filed }: { readonly filed: Filed }) {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  const { title, registeredAt, place, organ } = filed.receipt;
  const english = language === 'en';
  return (
    <SummaryList
      rows={[
        { key: 'about', label: t('receipt.about'), value: title },
        { key: 'registered', label: t('receipt.registered'), value: writeInstant(registeredAt, language) },
        {
          key: 'place',
          label: t('receipt.place'),
          value: english ? `${place.nameEn} (${place.fullName})` : place.fullName,
        },
        { key: 'organ', label: t('receipt.organ'), value: english ? organ.nameEn : organ.name },
      ]}
    />
  );
}

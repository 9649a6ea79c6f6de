// The report has arrived: its own number and query code, to be printed and kept apart.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Keys } from '../receipt/Keys.tsx';
import { keptReport } from '../session.ts';
import { Page } from '../shell/Page.tsx';
import { Hotline } from '../shell/Shell.tsx';

/** `/progress/report/done` */
export function ReportDonePage() {
  const { t } = useTranslation('portal');
  const [filed] = useState(keptReport);
  if (!filed) return <Navigate to="/progress" replace />;
  const { number, queryCode } = filed;
  const { origin } = window.location;
  const next = t('rights.report.next', { returnObjects: true }) as unknown as readonly string[];
  return (
    <Page title={t('rights.report.doneTitle')}>
      <Keys number={number} code={queryCode} address={`${origin}/progress#n=${number}&c=${queryCode}`} />
      <Notice kind="warning">
        <p>{t('rights.report.keep')}</p>
      </Notice>
      <div className="buttons no-print">
        <Button kind="primary" onClick={() => window.print()}>
          {t('receipt.print')}
        </Button>
        <Link className={buttonClass()} to="/progress">
          {t('progress.back')}
        </Link>
      </div>
      <section className="stack" aria-labelledby="next-title">
        <h2 id="next-title">{t('receipt.nextTitle')}</h2>
        <ul className="loose">
          {next.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <div className="print-only">
        <p>
          {t('receipt.printedFrom')}
          {`${origin}/progress`}
        </p>
        <Hotline />
      </div>
    </Page>
  );
}

// A report of retaliation: read by the level above and by discipline, never by the organ complained of.
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { report } from '../api.ts';
import type { Shown } from '../progress/area.tsx';
import { Back, Behind } from '../progress/Behind.tsx';
import { keepReport } from '../session.ts';
import { Page } from '../shell/Page.tsx';
import { RightForm } from './RightForm.tsx';
import { bodyOf } from './right.ts';
import { useRight } from './use-right.ts';

/** `/progress/report` */
export function ReportPage() {
  return <Behind>{(shown) => <Report shown={shown} />}</Behind>;
}

function Report({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const state = useRight({
    form: 'report',
    shown,
    send: (words) => report(shown.query, bodyOf('report', words), words.key),
    onDone: (filed) => {
      keepReport(filed);
      navigate('/progress/report/done', { replace: true });
    },
  });
  const sentences = t('rights.report.lead', { returnObjects: true }) as unknown as readonly string[];
  return (
    <Page title={t('rights.report.title')} before={<Back />}>
      <ul className="loose">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <RightForm form="report" state={state} progress={shown.progress} />
    </Page>
  );
}

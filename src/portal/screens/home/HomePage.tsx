// The first page answers three questions, then offers one large button.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useFiling } from '../filing/FilingProvider.tsx';
import { Page } from '../shell/Page.tsx';

const QUESTIONS = ['tell', 'after', 'see'] as const;

/** `/` */
export function HomePage() {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('home.title')}>
      <p className="home__lead">{t('home.lead')}</p>
      <DraftNotice />
      <ol className="home__questions">
        {QUESTIONS.map((question) => (
          <li key={question}>
            <h2>{t(`home.${question}Title`)}</h2>
            <p>{t(`home.${question}`)}</p>
          </li>
        ))}
      </ol>
      <div className="home__ways">
        <Link className={buttonClass('primary', true)} to="/file">
          {t('home.start')}
        </Link>
        <Link className={buttonClass('plain', true)} to="/progress">
          {t('home.look')}
        </Link>
      </div>
      <p>
        <Link className="line-link" to="/help">
          {t('home.more')}
        </Link>
      </p>
    </Page>
  );
}

function DraftNotice() {
  const { t } = useTranslation('portal');
  const { blank, draft } = useFiling();
  if (blank) return null;
  const unsent = draft.sending;
  return (
    <Notice kind={unsent ? 'warning' : 'info'} title={t(unsent ? 'home.unsentTitle' : 'home.draftTitle')}>
      <p>{t('home.draftText')}</p>
      <p>
        <Link className="line-link" to={unsent ? '/file/who' : '/file'}>
          {t(unsent ? 'home.unsentGo' : 'home.draftGo')}
        </Link>
      </p>
    </Notice>
  );
}

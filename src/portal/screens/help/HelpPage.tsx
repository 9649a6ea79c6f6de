// How it works: the way, the periods, the rights, what is never done, and other ways to reach us.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonClass } from '../../../ui/Button.tsx';
import { Page } from '../shell/Page.tsx';
import { Hotline } from '../shell/Shell.tsx';

/** The sentences of a list in the wording. */
function useList<T = string>(key: string): readonly T[] {
  const { t } = useTranslation('portal');
  return t(`help.${key}`, { returnObjects: true }) as unknown as readonly T[];
}

/** `/help` */
export function HelpPage() {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('help.title')}>
      <Sentences name="way" ordered />
      <Periods />
      <Sentences name="rights" />
      <Sentences name="never" />
      <section className="stack">
        <h2>{t('help.courtTitle')}</h2>
        <p>{t('help.court')}</p>
      </section>
      <section className="stack">
        <h2>{t('help.channelsTitle')}</h2>
        <Hotline />
        <p>{t('help.channels.window')}</p>
        <p>{t('help.channels.letter')}</p>
        <p>{t('help.channels.lost')}</p>
      </section>
      <div className="buttons">
        <Link className={buttonClass('primary')} to="/file">
          {t('help.file')}
        </Link>
      </div>
    </Page>
  );
}

function Sentences({ name, ordered }: { readonly name: 'way' | 'rights' | 'never'; readonly ordered?: boolean }) {
  const { t } = useTranslation('portal');
  const items = useList(name).map((sentence) => <li key={sentence}>{sentence}</li>);
  return (
    <section className="stack">
      <h2>{t(`help.${name}Title`)}</h2>
      {ordered ? <ol className="loose">{items}</ol> : <ul className="loose">{items}</ul>}
    </section>
  );
}

interface Period {
  readonly what: string;
  readonly days: string;
  readonly article: string;
}

function Periods() {
  const { t } = useTranslation('portal');
  const periods = useList<Period>('periods');
  return (
    <section className="stack" aria-labelledby="periods-title">
      <h2 id="periods-title">{t('help.periodsTitle')}</h2>
      <p>{t('help.periodsLead')}</p>
      <ul className="periods">
        {periods.map(({ what, days, article }) => (
          <li className="periods__row" key={what}>
            <span className="periods__what">
              {what}
              <span className="periods__article">{article}</span>
            </span>
            <strong className="periods__days">{days}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

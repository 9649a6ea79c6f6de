// The dated versions of a template: which is in force, who wrote it and why; one may be the draft of the next.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TemplateKind, TemplateVersion } from '../../documents/contract.ts';
import { useNames } from '../shared/names.ts';

interface VersionListProps {
  readonly versions: TemplateKind['versions'];
  readonly onLoad: (version: TemplateVersion) => void;
  readonly onWithdraw: (version: TemplateVersion) => void;
}

export function VersionList({ versions, onLoad, onWithdraw }: VersionListProps) {
  const { t } = useTranslation('templates');
  const names = useNames();
  return (
    <section className="template-versions">
      <h2>{t('history')}</h2>
      <ul>
        {versions.map((version) => (
          <li key={version.validFrom}>
            <span className={`state${version.standing === 'past' ? ' state-CLOSED' : ''}`}>
              {t(`standing.${version.standing}`)}
            </span>
            <span className="tabular">{t('from', { day: names.day(version.validFrom) })}</span>
            <span className="quiet">
              {version.createdBy ? t('by', { name: version.createdBy, reason: version.reason }) : t('shipped')}
            </span>
            <Button size="small" onClick={() => onLoad(version)}>
              {t('load')}
            </Button>
            {version.standing === 'coming' && (
              <Button size="small" danger onClick={() => onWithdraw(version)}>
                {t('withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

// When a screen breaks or cannot be fetched, the frame stays, and says so with a way to open it again.
import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Nothing } from '../../petitions/screens/shared/parts.tsx';

class Catch extends Component<{ readonly instead: ReactNode; readonly children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}

/** Screens come when they are first asked for: without the net, or after a new version, that may fail. */
export function Guarded({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('desk');
  const { pathname } = useLocation();
  const instead = (
    <div role="alert">
      <Nothing page title={t('shell.broken')}>
        <p>{t('shell.brokenExplained')}</p>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('shell.reload')}
        </Button>
      </Nothing>
    </div>
  );
  // Another kind of screen starts afresh; within the list the key stays, so that the list is not read again.
  return (
    <Catch key={pathname.split('/')[1] ?? ''} instead={instead}>
      {children}
    </Catch>
  );
}

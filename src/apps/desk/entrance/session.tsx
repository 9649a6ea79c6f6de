// Who is signed in: asks the server, shows the sign-in page, and asks again over open forms when a session lapses.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { StaffIdentity } from '../../../organs/contract.ts';
import { onSessionLapsed } from '../../../petitions/screens/shared/api.ts';
import { Dialog } from '../../../petitions/screens/shared/dialog.tsx';
import { StaffContext } from '../../../petitions/screens/shared/names.ts';
import { Failure, Loading } from '../../../petitions/screens/shared/parts.tsx';
import { call, Problem } from '../../../platform/client/http.ts';
import { DeskRoutes } from '../routes.tsx';
import { Entrance } from './entrance.tsx';
import { PasswordForm } from './password-form.tsx';
import { DemoAccounts, SignInForm } from './sign-in.tsx';

type Known = { readonly staff: StaffIdentity | null } | { readonly error: unknown } | undefined;

/** Reads the session once; null means nobody is signed in. */
function useSession() {
  const [known, setKnown] = useState<Known>(undefined);
  const ask = useCallback(async () => {
    setKnown(undefined);
    try {
      setKnown({ staff: await call<StaffIdentity>('/api/session') });
    } catch (error) {
      setKnown(error instanceof Problem && error.status === 401 ? { staff: null } : { error });
    }
  }, []);
  useEffect(() => {
    void ask();
  }, [ask]);
  return { known, ask, setStaff: (staff: StaffIdentity | null) => setKnown({ staff }) };
}

/** Opens the sign-in dialog over the screens when a call meets a lapsed session; many calls share one dialog. */
function useLapse() {
  const [lapsed, setLapsed] = useState(false);
  const waiting = useRef<((signedIn: boolean) => void)[]>([]);
  useEffect(() => {
    onSessionLapsed(
      () =>
        new Promise((resolve) => {
          waiting.current.push(resolve);
          setLapsed(true);
        }),
    );
  }, []);
  const settle = (signedIn: boolean) => {
    setLapsed(false);
    for (const resolve of waiting.current.splice(0)) resolve(signedIn);
  };
  return { lapsed, settle };
}

function LapsedDialog({
  staff,
  settle,
  leave,
  become,
}: {
  readonly staff: StaffIdentity;
  readonly settle: (signedIn: boolean) => void;
  readonly leave: () => void;
  readonly become: (staff: StaffIdentity) => void;
}) {
  const { t } = useTranslation('desk');
  return (
    <Dialog title={t('session.lapsed')}>
      <p>{t('session.lapsedExplained')}</p>
      <SignInForm
        login={staff.login}
        onSignedIn={(next) => {
          become(next);
          settle(next.staffId === staff.staffId);
        }}
      />
      <p>
        <Button type="link" className="plain" onClick={leave}>
          {t('session.leave')}
        </Button>
      </p>
    </Dialog>
  );
}

/** The desk behind its door. */
export function Session() {
  const { known, ask, setStaff } = useSession();
  const { lapsed, settle } = useLapse();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const staff = known && 'staff' in known ? known.staff : null;
  const become = (next: StaffIdentity) => {
    if (staff && next.staffId !== staff.staffId) queries.clear();
    setStaff(next);
  };
  const leave = () => {
    settle(false);
    void call('/api/session', { method: 'DELETE' })
      .catch(() => undefined)
      .then(() => {
        queries.clear();
        setStaff(null);
        // Whoever signs in next starts at the list, not at what this person looked at.
        void navigate('/list', { replace: true });
      });
  };
  if (!known) return <Loading rows={6} />;
  if ('error' in known) {
    return (
      <Entrance>
        <Failure error={known.error} retry={() => void ask()} />
      </Entrance>
    );
  }
  if (!staff) {
    return (
      <Entrance>
        <SignInForm onSignedIn={become} />
        <DemoAccounts onSignedIn={become} />
      </Entrance>
    );
  }
  if (staff.mustChangePassword) {
    return (
      <Entrance>
        <PasswordForm forced onChanged={() => setStaff({ ...staff, mustChangePassword: false })} onLeave={leave} />
      </Entrance>
    );
  }
  return (
    <StaffContext value={staff}>
      <DeskRoutes key={staff.staffId} onSignOut={leave} />
      {lapsed && <LapsedDialog staff={staff} settle={settle} leave={leave} become={become} />}
    </StaffContext>
  );
}

// Sign-in with login and password; in demo mode a list of accounts of which one click signs in.
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganRef, Role, StaffIdentity } from '../../../organs/contract.ts';
import { sentenceOf } from '../../../petitions/screens/shared/api.ts';
import { useNames } from '../../../petitions/screens/shared/names.ts';
import { call, Problem } from '../../../platform/client/http.ts';

interface SignInProps {
  /** Filled in and fixed when a lapsed session is renewed. */
  readonly login?: string;
  readonly onSignedIn: (staff: StaffIdentity) => void;
}

function useSignIn(onSignedIn: SignInProps['onSignedIn']) {
  const { t } = useTranslation('desk');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const signIn = async (login: string, password: string) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      onSignedIn(await call<StaffIdentity>('/api/session', { body: { login, password } }));
    } catch (error) {
      const wrong = error instanceof Problem && error.status === 401;
      setRefusal(wrong ? t('session.wrong') : sentenceOf(error, t('common.offline')));
      setBusy(false);
    }
  };
  return { refusal, busy, signIn, refuse: setRefusal };
}

export function SignInForm({ login: known, onSignedIn }: SignInProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const [login, setLogin] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const { refusal, busy, signIn, refuse } = useSignIn(onSignedIn);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!login.trim() || !password) refuse(t('session.both'));
    else void signIn(login.trim(), password);
  };
  return (
    <form className="sign-in" onSubmit={submit} aria-labelledby={`${id}-title`} noValidate>
      <h1 id={`${id}-title`}>{t('session.title')}</h1>
      {refusal && (
        <div className="notice notice-error" role="alert" id={`${id}-refusal`}>
          {refusal}
        </div>
      )}
      <label htmlFor={`${id}-login`}>{t('session.login')}</label>
      <Input
        id={`${id}-login`}
        size="large"
        value={login}
        readOnly={known !== undefined}
        autoComplete="username"
        autoFocus={known === undefined}
        onChange={(event) => setLogin(event.target.value)}
      />
      <label htmlFor={`${id}-password`}>{t('session.password')}</label>
      <Input
        id={`${id}-password`}
        size="large"
        type="password"
        value={password}
        autoComplete="current-password"
        autoFocus={known !== undefined}
        {...(refusal && { 'aria-describedby': `${id}-refusal`, 'aria-invalid': true, status: 'error' as const })}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {t('session.enter')}
      </Button>
    </form>
  );
}

interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly post: string;
  readonly organ: OrganRef;
  readonly roles: readonly Role[];
}

/** Accounts to try the desk with; the server lists them in demo mode only. */
export function DemoAccounts({ onSignedIn }: Pick<SignInProps, 'onSignedIn'>) {
  const { t } = useTranslation(['desk', 'organs']);
  const names = useNames();
  const { refusal, busy, signIn } = useSignIn(onSignedIn);
  const demo = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: () => call<{ accounts: readonly DemoAccount[] }>('/api/session/demo'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const accounts = demo.data?.accounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <div className="demo">
      <h2>{t('session.demo')}</h2>
      <p>{t('session.demoExplained')}</p>
      {refusal && (
        <div className="notice notice-error" role="alert">
          {refusal}
        </div>
      )}
      <ul className="demo-list">
        {accounts.map((account) => (
          <li key={account.login}>
            <button
              type="button"
              className="demo-account"
              disabled={busy}
              onClick={() => void signIn(account.login, account.password)}
            >
              <span className="demo-roles">
                {account.roles.map((role) => t(`organs:role.${role}`)).join(t('common.comma'))}
              </span>
              <span className="demo-who">
                {account.name} · {account.post}
              </span>
              <span className="demo-organ">{names.organ(account.organ)}</span>
              <span className="demo-login">
                {account.login} / {account.password}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

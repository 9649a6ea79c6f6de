// The own account: who one is here, with which roles, and a new password.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames, useStaff } from '../../petitions/screens/shared/names.ts';
import { useToast } from '../../petitions/screens/shared/toast.tsx';
import { PasswordForm } from './entrance/password-form.tsx';

export default function AccountPage() {
  const { t } = useTranslation(['desk', 'organs']);
  const staff = useStaff();
  const names = useNames();
  const say = useToast();
  const [round, setRound] = useState(0);
  return (
    <div className="page narrow">
      <h1>{t('account.title')}</h1>
      <dl className="facts">
        <dt>{t('account.name')}</dt>
        <dd>{staff.name}</dd>
        <dt>{t('account.post')}</dt>
        <dd>{staff.post}</dd>
        <dt>{t('account.organ')}</dt>
        <dd>{names.organ(staff.organ)}</dd>
        <dt>{t('account.login')}</dt>
        <dd>{staff.login}</dd>
        <dt>{t('account.roles')}</dt>
        <dd>{staff.roles.map((role) => t(`organs:role.${role}`)).join(t('common.comma'))}</dd>
      </dl>
      <PasswordForm
        key={round}
        onChanged={() => {
          setRound(round + 1);
          say(t('password.changed'));
        }}
      />
    </div>
  );
}

// What the desk gives to the screens of calendar and periods: calls, names, dialogs.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Kit, KitContext } from '../../deadlines/screens/kit.ts';
import { deskCall, sentenceOf } from '../../petitions/screens/shared/api.ts';
import { Dialog } from '../../petitions/screens/shared/dialog.tsx';
import { useNames } from '../../petitions/screens/shared/names.ts';
import { Failure, Loading } from '../../petitions/screens/shared/parts.tsx';
import { useToast } from '../../petitions/screens/shared/toast.tsx';

export function DeadlinesKit({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const say = useToast();
  const names = useNames();
  const kit: Kit = {
    call: deskCall,
    say,
    sentenceOf: (error) => sentenceOf(error, t('desk:common.offline')),
    day: names.day,
    article: names.article,
    timer: (timer) => t(`petitions:timer.${timer}`, { defaultValue: timer }),
    Dialog,
    Loading,
    Failure,
  };
  return <KitContext value={kit}>{children}</KitContext>;
}

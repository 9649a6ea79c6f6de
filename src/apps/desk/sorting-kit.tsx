// What the desk gives to sorting's screens, and what sorting gives to the screens of matters.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoryPicker, OrganPicker, PlacePicker } from '../../petitions/screens/fields/pickers.tsx';
import { ListSelect } from '../../petitions/screens/fields/typing-select.tsx';
import { deskCall, keys, sentenceOf } from '../../petitions/screens/shared/api.ts';
import { Dialog } from '../../petitions/screens/shared/dialog.tsx';
import { useNames, useStaff } from '../../petitions/screens/shared/names.ts';
import { Failure, Key, Loading, Nothing, StateMark } from '../../petitions/screens/shared/parts.tsx';
import { ProposalContext, type ProposalKit } from '../../petitions/screens/shared/proposal.ts';
import { useToast } from '../../petitions/screens/shared/toast.tsx';
import { useKeys } from '../../petitions/screens/shared/use-keys.ts';
import { SPLIT, useMedia, WIDE } from '../../petitions/screens/shared/use-media.ts';
import { type Kit, KitContext } from '../../sorting/screens/kit.ts';
import { Card } from '../../sorting/screens/proposal/card.tsx';
import { LookProvider } from '../../sorting/screens/proposal/looked.tsx';
import { Mark } from '../../sorting/screens/proposal/mark.tsx';
import { useProposal } from '../../sorting/screens/proposal/use-proposals.ts';
import { Words } from '../../sorting/screens/proposal/words.tsx';
import { Related } from '../../sorting/screens/relations/related.tsx';

const PROPOSALS: ProposalKit = { useProposal, Mark, Card, Words, Related };

const useRoom = () => ({ wide: useMedia(WIDE), split: useMedia(SPLIT) });

export function SortingKit({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('desk');
  const say = useToast();
  const names = useNames();
  const staff = useStaff();
  const kit: Kit = {
    call: deskCall,
    say,
    sentenceOf: (error) => sentenceOf(error, t('common.offline')),
    instant: names.instant,
    day: names.day,
    organ: names.organ,
    organShort: names.organShort,
    place: names.place,
    staff,
    useKeys,
    useRoom,
    matterKey: keys.matter,
    Dialog,
    Loading,
    Failure,
    Nothing,
    Key,
    StateMark,
    ListSelect,
    CategoryPicker,
    PlacePicker,
    OrganPicker,
  };
  return (
    <KitContext value={kit}>
      <LookProvider>
        <ProposalContext value={PROPOSALS}>{children}</ProposalContext>
      </LookProvider>
    </KitContext>
  );
}

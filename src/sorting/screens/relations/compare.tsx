// Compares a matter with one that may belong to it, sends the decision, and says what became of it.
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Decision, RelationView } from '../../repeats/contract.ts';
import { sorting } from '../calls.ts';
import { useKit } from '../kit.ts';
import { SideBySide } from './side-by-side.tsx';
import { relationsKey } from './use-relations.ts';

/** Sends a decision and reads the relations anew; says why where it was refused. */
function useDecide(matterId: string) {
  const { t } = useTranslation('sort');
  const kit = useKit();
  const queries = useQueryClient();
  return async (other: string, decision: Decision): Promise<boolean> => {
    try {
      await sorting(kit.call).decide(matterId, other, decision);
    } catch (error) {
      kit.say(kit.sentenceOf(error));
      return false;
    }
    kit.say(t('relations.saved', { decision: t(`relations.kind.${decision}`) }));
    await queries.invalidateQueries({ queryKey: relationsKey(kit.matterKey(matterId)) });
    return true;
  };
}

interface CompareProps {
  readonly matterId: string;
  readonly relation: RelationView;
  readonly onClose: () => void;
}

export function Compare({ matterId, relation, onClose }: CompareProps) {
  const decide = useDecide(matterId);
  return (
    <SideBySide relation={relation} onDecide={(decision) => decide(relation.matterId, decision)} onClose={onClose} />
  );
}

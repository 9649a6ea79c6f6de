// The proposals of a matter and what was found of its relations, as the spine's forms take them.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../../petitions/contract.ts';
import { Problem } from '../../../platform/client/http.ts';
import type { MatterProposals } from '../../contract.ts';
import { sorting } from '../calls.ts';
import { useKit } from '../kit.ts';
import { useRelations } from '../relations/use-relations.ts';
import { firstToLookAt, organStands, percent, triageValues, wordsOf } from './read.ts';

/** A petition that was filed this moment has its proposals within the second: asked again after so many milliseconds. */
const AGAIN_MS = 1500;
/** Then not any more: sorting may be switched off. */
const TIMES = 8;

/** What has been proposed stays for so long without being asked for again: of sealed matters each look is written down. */
const STALE_MS = 300_000;

/** Acts whose forms start with what is proposed. */
const HELPED = ['triage', 'refer', 'assign'];

const isHelped = (matter: MatterView): boolean => matter.mayDo.some(({ act }) => HELPED.includes(act));

/** As the server has them; undefined while there are none, or where nobody asks. */
export function useMatterProposals(matter: MatterView) {
  const kit = useKit();
  const query = useQuery({
    queryKey: [...kit.matterKey(matter.id), 'proposals'],
    queryFn: () => sorting(kit.call).proposals(matter.id),
    enabled: isHelped(matter),
    staleTime: STALE_MS,
    retry: (failures, error) => failures < 1 && !(error instanceof Problem && error.status < 500),
    refetchInterval: ({ state }) => {
      const waits = state.data && !state.data.proposals && !state.data.fault;
      return waits && state.dataUpdateCount < TIMES ? AGAIN_MS : false;
    },
  });
  return { given: query.data, pending: query.isLoading };
}

/** The organs with their names, the proposed one first. */
function useOrgans() {
  const { t } = useTranslation('sort');
  return ({ proposals, names }: MatterProposals) => {
    if (!proposals) return [];
    const { value, confidence, others, reasons } = proposals.organ;
    const words = wordsOf(reasons);
    const why = t('organ.why', { percent: percent(confidence) });
    const named = (code: string, reason: string) => {
      const name = names.organs[code] ?? code;
      return { organ: { code, name, shortName: name, nameEn: name }, why: reason };
    };
    const first = value === undefined ? [] : [named(value, words.length > 0 ? `${why} ${words.join(' ')}` : why)];
    return [...first, ...others.map((one) => named(one.value, t('organ.other', { percent: percent(one.confidence) })))];
  };
}

/** What the forms of the spine start with. */
export function useProposal(matter: MatterView) {
  const { given, pending } = useMatterProposals(matter);
  const same = useRelations(matter).items.find(({ decided }) => decided?.decision === 'SAME_MATTER')?.number;
  const organs = useOrgans();
  if (pending) return 'pending' as const;
  const proposals = given?.proposals;
  if (!given || !proposals) return undefined;
  const organ = organStands(proposals, matter) ? proposals.organ.value : undefined;
  const procedure = proposals.procedure.value;
  return {
    ...(matter.state === 'REGISTERED' && { triage: triageValues(proposals, matter) }),
    first: firstToLookAt(proposals),
    ...(same && { same }),
    organs: organs(given),
    ...(organ && { organCode: organ }),
    ...(procedure && { suggestedProcedure: procedure }),
  };
}

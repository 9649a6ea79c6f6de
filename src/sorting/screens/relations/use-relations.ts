// Earlier and other matters that may belong to a matter, as the server has them for this reader.
import { useQuery } from '@tanstack/react-query';
import type { MatterView } from '../../../petitions/contract.ts';
import { Problem } from '../../../platform/client/http.ts';
import type { RelationView } from '../../repeats/contract.ts';
import { sorting } from '../calls.ts';
import { useKit } from '../kit.ts';

const NONE: readonly RelationView[] = [];

export const relationsKey = (matterKey: readonly string[]) => [...matterKey, 'relations'];

/** Empty while asked for, and where the reader may not see any. */
export function useRelations(matter: Pick<MatterView, 'id' | 'sealed'>) {
  const kit = useKit();
  const query = useQuery({
    queryKey: relationsKey(kit.matterKey(matter.id)),
    queryFn: () => sorting(kit.call).relations(matter.id),
    // Of what is sealed nothing is compared.
    enabled: !matter.sealed,
    retry: (failures, error) => failures < 1 && !(error instanceof Problem && error.status < 500),
  });
  const failed = query.isError && !(query.error instanceof Problem && [403, 404].includes(query.error.status));
  return { items: query.data?.items ?? NONE, failed, refetch: query.refetch };
}

// What the own organ was told and nobody has looked at; asked for only by those who hear it.
import { useQuery } from '@tanstack/react-query';
import { hears } from '../../messages/hearers-rule.ts';
import { useStaff } from '../shared/names.ts';
import { noticeCalls, noticeKeys } from './calls.ts';

/** The oldest notices; nothing for who does not hear them. `every`: asked again after so many milliseconds. */
export function useNotices(every: number) {
  const { roles } = useStaff();
  return useQuery({
    queryKey: noticeKeys.first,
    queryFn: noticeCalls.first,
    enabled: hears(roles),
    refetchInterval: every,
  });
}

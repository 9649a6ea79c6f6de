// The calls of the reminders and of what the organ was told: a page, how many are not seen, marking seen.
import type { OrganMessageItem, OrganMessages } from '../../messages/contract.ts';
import type { ReminderItem, ReminderPage } from '../../reminders/contract.ts';
import { deskCall } from '../shared/api.ts';

export const reminderKeys = {
  all: ['reminders'] as const,
  unseen: ['reminders', 'unseen'] as const,
  pages: ['reminders', 'pages'] as const,
};

const PATH = '/api/desk/reminders';

export const reminderCalls = {
  page: (after: string) => deskCall<ReminderPage>(`${PATH}${after && `?after=${encodeURIComponent(after)}`}`),
  unseen: () => deskCall<ReminderPage>(`${PATH}?limit=0`).then((page) => page.unseen),
  seen: (items: readonly ReminderItem[]) =>
    deskCall<{ seen: number; unseen: number }>(`${PATH}/seen`, {
      body: {
        items: items.map(({ matterId, taskNo, clockNo, at, whom }) => ({ matterId, taskNo, clockNo, at, whom })),
      },
    }),
};

export const noticeKeys = {
  all: ['notices'] as const,
  first: ['notices', 'first'] as const,
};

const NOTICES = '/api/desk/messages';

/** What the own organ was told and nobody has looked at yet: the oldest fifty. */
export const noticeCalls = {
  first: () => deskCall<OrganMessages>(NOTICES),
  seen: ({ id }: OrganMessageItem) => deskCall<void>(`${NOTICES}/${encodeURIComponent(id)}/seen`, { method: 'POST' }),
};

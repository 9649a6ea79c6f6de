// What messages are about.

export const MESSAGE_KINDS = ['WITHDRAWAL_ASKED', 'NOT_ME', 'NEW_FACTS', 'RETALIATION', 'EXECUTION_REFUSED'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

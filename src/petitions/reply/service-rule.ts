// How an answer reaches the petitioner where nothing else is said: who wrote a letter may never see the page.
import type { Channel } from '../contract.ts';
import type { ServiceMethod } from '../facts/parts.ts';

const USUAL: Readonly<Record<Channel, ServiceMethod>> = {
  WEB: 'WEB',
  LETTER: 'POST',
  FAX: 'POST',
  PHONE: 'POST',
  VISIT: 'IN_PERSON',
};

/** The usual method for a petition; whoever gave no name is served by the page alone (R22 art. 23). */
export const usualService = ({ channel, anonymous }: { channel: Channel; anonymous: boolean }): ServiceMethod =>
  anonymous ? 'WEB' : USUAL[channel];

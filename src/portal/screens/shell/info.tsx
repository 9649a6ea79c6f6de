// What the server says about itself: hotline, limits of files, whether this is a demonstration.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { PortalInfo } from '../../contract.ts';
import { getInfo } from '../api.ts';

/** Until the server has answered: the limits of the contract, no telephone number invented. */
const UNKNOWN: PortalInfo = { demo: false, hotline: '', maxFiles: 10, maxFileBytes: 20 * 1024 * 1024 };

const InfoContext = createContext<PortalInfo>(UNKNOWN);

export const useInfo = (): PortalInfo => useContext(InfoContext);

/** Asks once, and again when the net comes back. */
export function InfoProvider({ children }: { readonly children: ReactNode }) {
  const [info, setInfo] = useState<PortalInfo>(UNKNOWN);
  useEffect(() => {
    const ask = () => void getInfo().then(setInfo, () => undefined);
    ask();
    window.addEventListener('online', ask);
    return () => window.removeEventListener('online', ask);
  }, []);
  return <InfoContext.Provider value={info}>{children}</InfoContext.Provider>;
}

// Where a report of retaliation is registered (R22 art. 46(6)): one level above the organ complained of, never with it. Pure.
import type { Ground } from '../act.ts';

const PROVINCE = 1;
const PROVINCE_DIGITS = 2;

/**
 * The petition bureau one level above the organ; for the province's own organs the province's discipline organ. Nothing of the
 * accused's own line downward is ever chosen. Undefined where the organ is the discipline organ itself and nobody is left.
 */
export function retaliationOrgan(accused: string, ground: Ground): string | undefined {
  const organ = ground.organ(accused);
  const place = organ?.placeCode ?? '';
  const level = organ?.level ?? PROVINCE;
  for (let code = place; level > PROVINCE && code.length >= PROVINCE_DIGITS; code = code.slice(0, -1)) {
    const bureau = ground.organ(`${code}-petition-bureau`);
    if (bureau && bureau.level < level && !ground.isWithin(bureau.code, accused)) return bureau.code;
  }
  const discipline = `${place.slice(0, PROVINCE_DIGITS)}-discipline`;
  if (ground.organ(discipline) && !ground.isWithin(discipline, accused)) return discipline;
  return ground.organ(`${place.slice(0, PROVINCE_DIGITS)}-petition-bureau`)?.code;
}

/** The discipline organ of the level that registers it; undefined where it registers it itself, or is the accused one. */
export function disciplineBeside(registering: string, accused: string, ground: Ground): string | undefined {
  const code = `${ground.organ(registering)?.placeCode ?? ''}-discipline`;
  return code !== registering && ground.organ(code) && !ground.isWithin(code, accused) ? code : undefined;
}

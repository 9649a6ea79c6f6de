// The reference data as rows: what the seeds make, the database keeps and the directory reads.
import type { OrganType } from './contract.ts';

/** 1 province, 2 city, 3 county, 4 township or street. */
export type PlaceLevel = 1 | 2 | 3 | 4;

export interface Place {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: PlaceLevel;
  readonly name: string;
  /** Without the word for its kind. */
  readonly shortName: string;
  /** From the province down. */
  readonly fullName: string;
  readonly nameEn: string;
  /** province, city, district, county, county-level-city, autonomous-county, street, town, township, ethnic-township, zone, unit. */
  readonly kind: string;
  readonly pinyin: string;
  readonly initials: string;
}

export interface Organ {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly nameEn: string;
  readonly type: OrganType;
  /** What it is in charge of: housing, police, petition-bureau … */
  readonly field: string;
  /** 0 national, then as a place's level. */
  readonly level: number;
  readonly placeCode: string | null;
  /** Superior line: the government, committee or upper organ it answers to. */
  readonly superiorCode: string | null;
  /** Sector line: the organ of the same field one level up. */
  readonly sectorCode: string | null;
}

export interface Category {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: number;
  readonly name: string;
  readonly nameEn: string;
}

/** An organ handles a category (any level; the longest match decides) over a place. */
export interface Competence {
  readonly placeCode: string;
  readonly categoryCode: string;
  readonly organCode: string;
}

export const SUCCESSION_GROUNDS = ['SPLIT', 'MERGED', 'ABOLISHED'] as const;

/** From that day on what was the one organ's is the other's (R22 art. 24). Several rows of one organ: it was split. */
export interface Succession {
  readonly organCode: string;
  readonly successorCode: string;
  /** YYYY-MM-DD */
  readonly since: string;
  readonly ground: (typeof SUCCESSION_GROUNDS)[number];
}

export interface ReferenceRows {
  readonly places: readonly Place[];
  readonly organs: readonly Organ[];
  readonly categories: readonly Category[];
  readonly competence: readonly Competence[];
  /** Not among the seeds: an administrator keeps it. */
  readonly successions?: readonly Succession[];
}

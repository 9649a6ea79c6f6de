// What facts of several stages share: documents that followed, service, legal times, statements of the petitioner.
import type { NamedStaff } from '../matter-base.ts';

/** A document that followed from a fact; its text stands sealed in its own table, bound by this hash. */
export interface DocumentRef {
  readonly id: string;
  readonly kind: string;
  readonly hash: string;
}

/** Guard 7: when it happened, what proves it and who else saw the proof; the fact's own `at` stays server time. */
export interface LegalTimeRecord {
  readonly at: string;
  readonly evidence: string;
  readonly second: NamedStaff;
}

export type ServiceMethod = 'WEB' | 'SMS' | 'POST' | 'IN_PERSON';

/** That a document reached the petitioner. `at`: the legal time, from which the petitioner's windows run. */
export interface Service {
  readonly method: ServiceMethod;
  readonly at: string;
  readonly proof?: string;
  /** A scan of the proof, and the SHA-256 of what it holds. */
  readonly attachmentId?: string;
  readonly attachmentHash?: string;
  readonly receivedBy?: string;
  readonly second?: NamedStaff;
}

/** The petitioner's own words after filing stand in petitions.statement, bound by this hash. */
export interface StatementRef {
  readonly id: string;
  readonly hash: string;
}

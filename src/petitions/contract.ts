// Shapes of the spine's endpoints, shared by server and screens; the door to them. Terms: docs/glossary.md.
export * from './contract/acts.ts';
export {
  ADOPTIONS,
  ANSWER_KINDS,
  EXECUTIONS,
  OTHER_PROCEDURES,
  PROCEDURE_OUTCOMES,
} from './contract/acts-handling.ts';
export * from './contract/acts-petitioner.ts';
export { REOPEN_GROUNDS, REVIEW_DECISIONS, REVIEW_REFUSALS } from './contract/acts-review.ts';
export * from './contract/filing.ts';
export * from './contract/lists.ts';
export {
  CHANNELS,
  Channel,
  CLASSES,
  ClockView,
  CONCLUSIONS,
  Conclusion,
  Instant,
  MatterClass,
  MatterState,
  oneOf,
  optional,
  PROCEDURES,
  Procedure,
  SATISFACTIONS,
  Satisfaction,
  STATES,
  TRACKS,
  Track,
} from './contract/terms.ts';
export { UrgentItem, UrgentPage, UrgentQuery, UrgentView } from './contract/urgent.ts';
export type { ReviewView } from './contract/view-parts.ts';
export * from './contract/views.ts';
export * from './search/contract.ts';

// Shapes of the spine's endpoints, shared by server and screens; the door to them. Terms: docs/glossary.md.
export * from './contract/acts.ts';
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
  PROCEDURES,
  Procedure,
  SATISFACTIONS,
  Satisfaction,
  STATES,
  TRACKS,
  Track,
} from './contract/terms.ts';
export * from './contract/views.ts';

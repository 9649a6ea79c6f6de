// The direction of imports: which room of the house may look into which. Every rule has a fixture that must fail,
// under tests/architecture/fixtures/<rule>/; the exceptions (tests/architecture/exceptions.json) can only become fewer.
// Terms: a capability is a folder of src/ with a meaning of its own; its doors are the files others may import.

const WORK = 'intake|sorting|supervision|backlog|coordination|legal-referral|service-centre';
const OUTER = 'assessment|portal';
const CAPABILITIES = `organs|deadlines|petitions|${WORK}|${OUTER}`;

const TEST_FILES = '\\.(test|journey|fixture)\\.tsx?$';
const BROWSER = ['^src/.*/screens/', '^src/ui/', '^src/apps/(desk|citizen)/', '^src/platform/client/'];
/** Rules, words and shapes wherever they are; and the pure files at the top of a capability. */
const PURE = [
  `^src/(${CAPABILITIES})/.*(rules?|wording[-a-z]*|sentences|contract)\\.ts$`,
  `^src/(${CAPABILITIES})/(lifecycle|fold|matter|policy|calendar|clock|periods|reminders|numbers)\\.ts$`,
];
/** What a page needs from npm. Anything else would reach people's phones. */
const BROWSER_PACKAGES = [
  'react',
  'react-dom',
  'react-router',
  'react-i18next',
  'i18next',
  'antd',
  '@ant-design/icons',
  '@tanstack/react-query',
  'qrcode-generator',
  'typebox',
  'vite',
  '@types/react',
  '@types/react-dom',
];
/** What opens a database, a socket or a file. */
const SERVER_PACKAGES =
  'node_modules/(pg|pg-copy-streams|kysely|graphile-worker|fastify|@fastify|undici|pino|prom-client)/';
const SERVER_PLATFORM = '^src/platform/(db|http|files|jobs|auth|audit)/';

/** The doors of every capability: shapes, words, questions, acts, and what happened. */
const DOOR_NAMES = 'contract|wording|sentences|ask|acts|events';
const COMMON_DOORS = `^src/(${CAPABILITIES})/(${DOOR_NAMES}|.+/(${DOOR_NAMES}))\\.ts$`;
/** Doors beside those: what all later capabilities stand on. */
const OWN_DOORS = [
  '^src/deadlines/(clock|reminders)\\.ts$', // a period that runs: part of every fact that starts one; when to remind
  '^src/organs/(directory|model)\\.ts$', // places, organs, categories in memory
  '^src/organs/sign-in\\.ts$', // who is at work behind a request
  '^src/petitions/(spine|matter|names|numbers|codes)\\.ts$', // what the spine is made of, and how it is called
  '^src/petitions/(view|history-text|notices)\\.ts$', // a matter as people see it
  '^src/petitions/documents/(book|compose|file|item|sealed)\\.ts$', // documents as others need them
  '^src/petitions/register/(act|batch|filing|receipt|rule)\\.ts$', // registration has many doors: portal, desk, import
];
/** Doors for src/apps alone, which wires the house together. */
const APP_DOORS = [
  `^src/(${CAPABILITIES})/.*routes\\.ts$`,
  `^src/(${CAPABILITIES})/jobs\\.ts$`,
  `^src/(${CAPABILITIES})/(seed\\.ts$|seed/)`,
  `^src/(${CAPABILITIES})/(import|check-history)/`,
  `^src/(${CAPABILITIES})/screens/`,
  '^src/deadlines/store\\.ts$',
  '^src/organs/identities\\.ts$',
  '^src/petitions/documents/(store|seed|jobs|wording-refusals)\\.ts$',
  '^src/petitions/procedures/(store|jobs)\\.ts$',
];

/** Imports past the doors, each file with those that may import it and why. */
const EXCEPTIONS = require('./tests/architecture/exceptions.json').imports;

const exactly = (path) => `^${path.replaceAll('.', '\\.')}$`;
const EXCEPTED = EXCEPTIONS.map(({ to }) => exactly(to));
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const notTest = { pathNot: TEST_FILES };

const doors = [
  error(
    'doors',
    'Another capability is entered only by its doors.',
    { path: '^src/([^/]+)/', pathNot: ['^src/apps/', TEST_FILES] },
    { path: `^src/(${CAPABILITIES})/`, pathNot: ['^src/$1/', COMMON_DOORS, ...OWN_DOORS, ...EXCEPTED] },
  ),
  error(
    'doors',
    'Wiring, too, enters a capability only by its doors.',
    { path: '^src/apps/', ...notTest },
    { path: `^src/(${CAPABILITIES})/`, pathNot: [COMMON_DOORS, ...OWN_DOORS, ...APP_DOORS, ...EXCEPTED] },
  ),
  ...EXCEPTIONS.map(({ to, from, why }) =>
    error(
      'doors',
      `Excepted for some only: ${why}.`,
      {
        path: '^src/([^/]+)/',
        // What is a door for the wiring stays one.
        pathNot: [...from.map(exactly), TEST_FILES, ...(to.endsWith('routes.ts') ? ['^src/apps/'] : [])],
      },
      { path: exactly(to), pathNot: '^src/$1/' },
    ),
  ),
];

module.exports = {
  forbidden: [
    error(
      'platform-knows-nobody',
      'Engines know no capability.',
      { path: '^src/platform/', ...notTest },
      {
        path: '^src/',
        pathNot: '^src/platform/',
      },
    ),
    error(
      'ui-knows-little',
      'Controls know no capability; of the platform only the browser client, languages and dates.',
      { path: '^src/ui/', ...notTest },
      { path: '^src/', pathNot: ['^src/ui/', '^src/platform/client/', '^src/platform/(i18n|dates)\\.ts$'] },
    ),
    error(
      'ground-below-spine',
      'organs and deadlines are the ground: they know nothing that stands on them.',
      { path: '^src/(organs|deadlines)/', ...notTest },
      { path: `^src/(petitions|${WORK}|${OUTER}|apps)/` },
    ),
    error(
      'spine-below-work',
      'petitions knows nothing that stands on it.',
      { path: '^src/petitions/', ...notTest },
      {
        path: `^src/(${WORK}|${OUTER}|apps)/`,
      },
    ),
    error(
      'work-below-outer',
      'Work knows neither figures, portal nor wiring.',
      { path: `^src/(${WORK})/`, ...notTest },
      {
        path: `^src/(${OUTER}|apps)/`,
      },
    ),
    error(
      'outer-apart',
      'Assessment and portal know neither each other nor the wiring.',
      {
        path: `^src/(${OUTER})/`,
        ...notTest,
      },
      { path: `^src/(${OUTER}|apps)/`, pathNot: '^src/$1/' },
    ),
    error(
      'work-apart',
      'Work capabilities do not call each other; their reactions hear what happened in the others.',
      { path: `^src/(${WORK})/`, pathNot: ['/reactions\\.ts$', TEST_FILES] },
      { path: `^src/(${WORK})/`, pathNot: '^src/$1/' },
    ),
    error(
      'reactions-hear-events',
      'A reaction hears the events of other work, and nothing else of it.',
      { path: `^src/(${WORK})/.*reactions\\.ts$` },
      { path: `^src/(${WORK})/`, pathNot: ['^src/$1/', '/events\\.ts$'] },
    ),
    ...doors,
    error('no-cycles', 'What goes round in circles cannot be read, tested or moved alone.', {}, { circular: true }),
    error(
      'browser-imports-browser',
      'A page is made of screens, controls, shapes, words and pure rules. Never of the server.',
      { path: BROWSER, ...notTest },
      {
        path: '^src/',
        pathNot: [
          ...BROWSER,
          ...PURE,
          '^src/platform/(i18n|dates|time|result|text)\\.ts$',
          '^src/(platform|ui)/.*wording\\.ts$',
        ],
      },
    ),
    error(
      'browser-no-node',
      'There is no Node.js in a browser.',
      { path: BROWSER, ...notTest },
      {
        dependencyTypes: ['core'],
      },
    ),
    error(
      'browser-packages',
      'Every package of a page is paid for by its readers.',
      { path: BROWSER, ...notTest },
      {
        path: 'node_modules/',
        pathNot: `node_modules/(${BROWSER_PACKAGES.join('|')})/`,
      },
    ),
    error(
      'browser-reaches-no-server',
      'Nor by a detour.',
      { path: BROWSER, ...notTest },
      {
        path: [SERVER_PACKAGES, SERVER_PLATFORM],
        reachable: true,
      },
    ),
    error(
      'server-shows-no-screens',
      'A server sends data; pages are built apart.',
      {
        path: '^src/',
        pathNot: [...BROWSER, TEST_FILES],
      },
      { path: ['/screens/', '^src/ui/'], pathNot: '/wording[-a-z]*\\.ts$' },
    ),
    error(
      'pure-stay-pure',
      'A rule is a function of facts, a command and the time.',
      { path: PURE },
      {
        path: [SERVER_PACKAGES, SERVER_PLATFORM, '^src/platform/(log|metrics|secrets|root)\\.ts$'],
      },
    ),
    error(
      'pure-no-node',
      'No rule opens a file, a socket or a process.',
      { path: PURE },
      { dependencyTypes: ['core'] },
    ),
    error(
      'pure-reach-nothing',
      'Nor by a detour.',
      { path: PURE },
      {
        path: [SERVER_PACKAGES, SERVER_PLATFORM],
        reachable: true,
      },
    ),
    error(
      'only-tests-import-tests',
      'What only tests need stays out of the product.',
      {
        path: '^src/',
        ...notTest,
      },
      { path: ['^tests/', TEST_FILES] },
    ),
    error(
      'no-dev-packages-on-the-server',
      'A server runs without the packages that only building and testing need.',
      { path: '^src/', pathNot: [...BROWSER, TEST_FILES] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    ),
    error(
      'packages-are-declared',
      'A package stands in package.json, or it is not there tomorrow.',
      {},
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
    error('imports-resolve', 'An import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|html)$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};

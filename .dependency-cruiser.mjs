/** Who may import whom. tests/architecture holds the tree against these rules and plants a breach of each. */

/** The one order of the spine; a room imports only rooms before it. */
export const spine = [
  'listen/source', 'listen/topic', 'listen/collect', 'listen/ingest', 'listen/import', 'listen/webhook',
  'judge/teach', 'judge/analyse', 'judge/learn', 'judge/opinion', 'judge/measure', 'judge/detect', 'judge/annotation',
  'respond/timeline', 'respond/alert', 'respond/incident', 'respond/statement', 'respond/reply', 'respond/review',
];

const tests = '\\.test\\.tsx?$';
const wings = '^server/src/(?:listen|judge|respond)/';
const anyRoom = '^server/src/(?:listen|judge|respond|govern)/[^/]+/';
/** The files by which a room is spoken to from outside. */
const doors = '\\.(?:reader|service|module)\\.ts$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const ofTheSpine = spine.slice(0, -1).map((room, place) => forbid(
  `spine-order-${room.replace('/', '-')}`,
  'Data flows one way: where an earlier room needs to know of a later one, the later room tells it through its service.',
  { path: `^server/src/${room}/` },
  { path: `^server/src/(?:${spine.slice(place + 1).join('|')})/` },
));

const ofTheServer = [
  forbid('domain-stands-alone', 'domain/ holds pure functions: clock, chance and everything outside are arguments.',
    { path: '^(server/src/.+/domain)/', pathNot: tests },
    { pathNot: ['^$1/', '^shared/src/'] }),
  forbid('rooms-by-their-doors', 'Another room is asked by its reader, ordered by its service, wired by its module; the rest is its own affair.',
    { path: '^server/src/((?:listen|judge|respond|govern)/[^/]+)/' },
    { path: anyRoom, pathNot: ['^server/src/$1/', doors] }),
  forbid('pipeline-by-the-doors', 'The pipeline calls rooms as they call each other.',
    { path: '^server/src/pipeline/' },
    { path: anyRoom, pathNot: doors }),
  forbid('monitor-asks-readers', 'The monitor shows what other rooms know; it gives no orders.',
    { path: '^server/src/monitor/' },
    { path: anyRoom, pathNot: '\\.(?:reader|module)\\.ts$' }),
  forbid('monitor-is-asked-by-nobody', 'The monitor stands over all wings, so nothing below may need it.',
    { path: '^server/src/', pathNot: ['^server/src/monitor/', '^server/src/app\\.module\\.ts$'] },
    { path: '^server/src/monitor/' }),
  forbid('demo-by-the-doors', 'The demo plays what anybody could do: it calls rooms as they call each other.',
    { path: '^server/src/demo/' },
    { path: anyRoom, pathNot: doors }),
  forbid('demo-is-asked-by-nobody', 'The product must not know of the demo; only what starts the demo loads it.',
    { path: '^server/src/', pathNot: ['^server/src/demo/', '^server/src/run-demo\\.ts$'] },
    { path: '^server/src/demo/' }),
  forbid('records-look-not-back', 'Controller, then service, then store: what reads and writes does not call what orders it.',
    { path: '\\.(?:entity|store|reader)\\.ts$' },
    { path: '^server/src/(?:listen|judge|respond|govern|monitor)/.+\\.(?:service|controller|job)\\.ts$' }),
  forbid('sql-libraries-behind-records', 'Everything else speaks to PostgreSQL through Database, stores and readers.',
    { path: '^server/src/', pathNot: ['\\.(?:entity|store|reader|module)\\.ts$', '^server/src/platform/database/', tests] },
    { path: 'node_modules/(?:@nestjs/)?(?:typeorm|pg)/' }),
  forbid('govern-knows-no-wing', 'All may ask govern; it asks none of them.',
    { path: '^server/src/govern/' },
    { path: [wings, '^server/src/monitor/'] }),
  forbid('platform-knows-no-room', 'The platform would serve another product as well.',
    { path: '^server/src/platform/' },
    { path: '^server/src/(?!platform/)' }),
  forbid('nobody-imports-the-top', 'Pipeline, commands and the list of all rooms stand above everything; only what starts the product uses them.',
    { path: '^server/src/.+/', pathNot: '^server/src/(?:pipeline|cli)/' },
    { path: ['^server/src/(?:pipeline|cli)/', '^server/src/(?:app\\.module|start-server|run-main|main|run-demo|demo-main)\\.ts$'] }),
  forbid('pipeline-is-not-below-commands', 'Pipeline and commands do not use each other; what both need belongs to a room.',
    { path: '^server/src/(pipeline|cli)/' },
    { path: '^server/src/(?:pipeline|cli)/', pathNot: '^server/src/$1/' }),
  forbid('migrations-stand-alone', 'A migration means the same for ever, so it may not lean on code that changes.',
    { path: '^server/migrations/' },
    { path: ['^server/src/', '^shared/'] }),
];

const ofTheWeb = [
  forbid('web-lib-lies-lowest', 'app, then screens, then ui and lib.', { path: '^web/src/lib/' }, { path: '^web/src/(?:app|screens|ui)/' }),
  forbid('web-ui-knows-no-screen', 'app, then screens, then ui and lib.', { path: '^web/src/ui/' }, { path: '^web/src/(?:app|screens)/' }),
  forbid('web-screens-know-no-app', 'app, then screens, then ui and lib.', { path: '^web/src/screens/' }, { path: '^web/src/(?:app/|main\\.tsx$)' }),
  forbid('web-screens-stay-apart', 'What two screens share belongs to ui or lib.',
    { path: '^web/src/screens/((?:settings/)?[^/]+)/' },
    { path: '^web/src/screens/', pathNot: '^web/src/screens/$1/' }),
  forbid('web-knows-no-server', 'They meet in shared and on the wire.', { path: '^web/' }, { path: '^server/' }),
  forbid('server-knows-no-web', 'They meet in shared and on the wire.', { path: '^server/' }, { path: '^web/' }),
  forbid('charts-by-one-door', 'One folder to change when the chart library changes.',
    { path: '^web/src/', pathNot: '^web/src/ui/charts/' },
    { path: 'node_modules/recharts/' }),
];

const ofAll = [
  forbid('no-cycles', 'Type imports count: two files that need each other are one.', {}, { circular: true }),
  forbid('shared-imports-only-zod', 'shared runs in the browser, in the server and in tests.',
    { path: '^shared/src/', pathNot: tests },
    { pathNot: ['^shared/src/', 'node_modules/zod/'] }),
  forbid('nothing-imports-tests', 'What the product needs is no test.',
    { path: '^(?:server|shared|web)/' },
    { path: ['^tests/', tests] }),
  forbid('imports-lead-somewhere', 'An import that cannot be followed escapes all other rules.', {}, { couldNotResolve: true }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...ofTheSpine, ...ofTheServer, ...ofTheWeb, ...ofAll],
  options: {
    // TypeScript 7 is no parser for the cruiser: it would see nothing and find nothing wrong.
    parser: 'swc',
    // Type imports are dependencies too.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'] },
  },
};

import type { Plant } from './planted-tree.ts';

const use = (target: string): string => `import { given } from '${target}';\nexport const planted = given;`;
const useType = (target: string): string => `import type { Given } from '${target}';\nexport type Planted = Given;`;
const server = 'server/src';

/** One breach of the spine's order for every room that has later ones: it asks the room right behind it. */
export const breachesOfTheSpine = (spine: readonly string[]): Plant[] => spine.slice(0, -1).map((room, place) => {
  const later = spine[place + 1] ?? '';
  const name = later.split('/')[1] ?? '';
  return { rule: `spine-order-${room.replace('/', '-')}`, file: `${server}/${room}/planted-order.service.ts`, code: useType(`../../${later}/${name}.reader.js`) };
});

/** Breaches of all other rules; every one breaks its own rule and no other. */
export const breaches: readonly Plant[] = [
  { rule: 'domain-stands-alone', file: `${server}/judge/detect/domain/planted-clock.ts`, code: `import { hostname } from 'node:os';\nexport const planted = hostname();` },
  { rule: 'domain-stands-alone', file: `${server}/judge/detect/domain/planted-library.ts`, code: use('zod') },
  { rule: 'domain-stands-alone', file: `${server}/judge/detect/domain/planted-store.ts`, code: useType('../levels.store.js') },
  { rule: 'domain-stands-alone', file: `${server}/listen/collect/connectors/sample/domain/planted-upwards.ts`, code: use('../sample-connector.js') },
  { rule: 'rooms-by-their-doors', file: `${server}/judge/detect/planted-back-door.service.ts`, code: use('../../listen/topic/topic.store.js') },
  { rule: 'rooms-by-their-doors', file: `${server}/judge/detect/planted-type.service.ts`, code: useType('../../judge/measure/domain/windows.js') },
  { rule: 'rooms-by-their-doors', file: `${server}/govern/people/planted-session.store.ts`, code: use('../auth/session.entity.js') },
  { rule: 'pipeline-by-the-doors', file: `${server}/pipeline/planted-stage.ts`, code: use('../judge/measure/measure.store.js') },
  { rule: 'monitor-asks-readers', file: `${server}/monitor/planted-order.ts`, code: use('../listen/topic/topic.service.js') },
  { rule: 'monitor-is-asked-by-nobody', file: `${server}/respond/alert/planted-card.ts`, code: use('../../monitor/monitor.reader.js') },
  { rule: 'demo-by-the-doors', file: `${server}/demo/planted-player.ts`, code: use('../listen/ingest/mention.store.js') },
  { rule: 'demo-is-asked-by-nobody', file: `${server}/respond/alert/planted-demo.ts`, code: use('../../demo/demo-clock.js') },
  { rule: 'records-look-not-back', file: `${server}/respond/alert/planted.reader.ts`, code: use('./alert.service.js') },
  { rule: 'records-look-not-back', file: `${server}/respond/alert/planted.store.ts`, code: use('./alert.job.js') },
  { rule: 'records-look-not-back', file: `${server}/respond/alert/planted.entity.ts`, code: useType('./alert.controller.js') },
  { rule: 'sql-libraries-behind-records', file: `${server}/respond/alert/planted-query.service.ts`, code: use('typeorm') },
  { rule: 'sql-libraries-behind-records', file: `${server}/platform/live/planted-client.ts`, code: `import type { given } from 'pg';\nexport type Planted = typeof given;` },
  { rule: 'sql-libraries-behind-records', file: `${server}/respond/alert/planted-inject.service.ts`, code: use('@nestjs/typeorm') },
  { rule: 'govern-knows-no-wing', file: `${server}/govern/audit/planted-topics.ts`, code: use('../../listen/topic/topic.reader.js') },
  { rule: 'platform-knows-no-room', file: `${server}/platform/live/planted-people.ts`, code: use('../../govern/people/people.reader.js') },
  { rule: 'nobody-imports-the-top', file: `${server}/judge/measure/planted-stage.ts`, code: use('../../pipeline/pipeline-stages.js') },
  { rule: 'nobody-imports-the-top', file: `${server}/judge/measure/planted-command.ts`, code: use('../../cli/detect.js') },
  { rule: 'nobody-imports-the-top', file: `${server}/govern/audit/planted-app.ts`, code: use('../../app.module.js') },
  { rule: 'pipeline-is-not-below-commands', file: `${server}/cli/planted-run.ts`, code: use('../pipeline/pipeline-stages.js') },
  { rule: 'migrations-stand-alone', file: 'server/migrations/planted-lean.ts', code: use('../src/version.js') },
  { rule: 'web-lib-lies-lowest', file: 'web/src/lib/planted-part.ts', code: use('../ui/given-button.js') },
  { rule: 'web-ui-knows-no-screen', file: 'web/src/ui/planted-row.ts', code: use('../screens/alerts/alert-row.js') },
  { rule: 'web-screens-know-no-app', file: 'web/src/screens/alerts/planted-router.ts', code: use('../../app/router.js') },
  { rule: 'web-screens-stay-apart', file: 'web/src/screens/alerts/planted-neighbour.ts', code: use('../mentions/mention-row.js') },
  { rule: 'web-screens-stay-apart', file: 'web/src/screens/settings/topics/planted-neighbour.ts', code: use('../sources/source-row.js') },
  { rule: 'web-knows-no-server', file: 'web/src/lib/planted-server.ts', code: use('../../../server/src/version.js') },
  { rule: 'server-knows-no-web', file: `${server}/platform/http/planted-page.ts`, code: use('../../../../web/src/lib/dates.js') },
  { rule: 'charts-by-one-door', file: 'web/src/screens/alerts/planted-chart.ts', code: use('recharts') },
  { rule: 'no-cycles', file: `${server}/judge/measure/planted-egg.ts`, code: useType('./planted-hen.js'), beside: { [`${server}/judge/measure/planted-hen.ts`]: `import type { Planted } from './planted-egg.js';\nexport type Given = Planted | 1;` } },
  { rule: 'shared-imports-only-zod', file: 'shared/src/vocabulary/planted-file.ts', code: `import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;` },
  { rule: 'shared-imports-only-zod', file: 'shared/src/vocabulary/planted-library.ts', code: use('typeorm') },
  { rule: 'nothing-imports-tests', file: `${server}/judge/measure/planted-support.ts`, code: use('../../../../tests/support/given.js') },
  { rule: 'nothing-imports-tests', file: 'web/src/lib/planted-neighbour.ts', code: use('./given.test.js') },
  { rule: 'imports-lead-somewhere', file: `${server}/judge/measure/planted-nowhere.ts`, code: `import { given } from 'no-such-package';\nexport const planted = given;` },
];

/** Imports that look alike and are allowed: a rule that forbids them is too strict. */
export const innocents: readonly Omit<Plant, 'rule'>[] = [
  { file: `${server}/judge/detect/innocent.service.ts`, code: `${use('../../listen/topic/topic.reader.js')}\nexport { given as other } from '../measure/measure.service.js';\nexport { given as third } from '../../govern/audit/audit.service.js';` },
  { file: `${server}/judge/detect/domain/innocent.ts`, code: `${use('@hinomi/shared/vocabulary/given')}\nexport { given as other } from './given.js';` },
  { file: `${server}/judge/detect/innocent.store.ts`, code: `${use('typeorm')}\nexport { given as other } from './given.entity.js';` },
  { file: `${server}/app.module.ts`, code: use('./monitor/monitor.module.js') },
  { file: `${server}/cli/innocent.ts`, code: `${use('../app.module.js')}\nexport { given as other } from '../judge/detect/domain/given.js';` },
  { file: 'web/src/ui/charts/innocent.ts', code: use('recharts') },
  { file: 'web/src/screens/settings/topics/innocent.ts', code: `${use('./given-part.js')}\nexport { given as other } from '../../../ui/given-button.js';\nexport { given as third } from '@hinomi/shared/vocabulary/given';` },
  { file: 'shared/src/vocabulary/innocent.ts', code: use('zod') },
  { file: 'tests/api/innocent.ts', code: use('../../server/src/app.module.js') },
];

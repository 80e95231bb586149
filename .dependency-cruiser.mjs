/** The walls between the folders; docs/architecture.md says why each stands. */
const LEVELS = [
  ['calendar', 'organizations', 'accounts'],
  ['sites'],
  ['content', 'checks'],
  ['review', 'previews'],
  ['publish'],
  ['ledger', 'operations', 'assurance', 'corrections', 'casework', 'media', 'site-checks'],
  ['requests', 'record-corrections'],
  ['search', 'figures', 'annual-report', 'website-report', 'request-analysis', 'redaction'],
]

const oneOf = (names) => names.join('|')
const screens = '/workbench/|/pages(\\.tsx|/)'

/** A module may import its own level and those below. */
const upward = LEVELS.slice(0, -1).map((names, level) => ({
  name: `no-upward-from-level-${level + 1}`,
  comment: 'A lower level never imports a higher one; news travels upward as outbox events.',
  severity: 'error',
  from: { path: `^src/modules/(${oneOf(names)})/`, pathNot: `${screens}|\\.test\\.tsx?$` },
  to: {
    path: `^src/modules/(${oneOf(LEVELS.slice(level + 1).flat())})/`,
    pathNot: 'strings\\.ts$',
  },
}))

export default {
  forbidden: [
    ...upward,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/kernel/|^node_modules/zod' },
    },
    {
      name: 'platform-knows-no-mission',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(modules|portal|workbench|cli|demo|app\\.ts|main\\.ts)' },
    },
    {
      name: 'rules-do-no-io',
      comment:
        'Rules decide; they reach neither the database nor the network, not even through another module.',
      severity: 'error',
      from: {
        path: '^src/modules/[^/]+/rules(\\.ts|/)|^src/modules/checks/engine/',
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: '^src/platform/|^node_modules/(kysely|pg|@electric-sql|hono)|^(fs|net|http|child_process)$',
        reachable: true,
      },
    },
    {
      name: 'screens-do-not-reach-the-server',
      severity: 'error',
      from: { path: '^src/(modules/[^/]+/workbench/|workbench/(?!serve))' },
      to: {
        path: '^src/platform/|^src/modules/[^/]+/(service|queries|schema|load)(\\.ts|/)|^node_modules/(kysely|pg|@electric-sql|hono)',
        reachable: true,
      },
    },
    {
      name: 'public-pages-have-no-client-framework',
      severity: 'error',
      from: { path: '^src/portal/|/pages(\\.tsx|/)' },
      to: { path: '^node_modules/(antd|@ant-design|@tanstack|@tiptap)', reachable: true },
    },
    {
      name: 'schema-is-private',
      comment:
        'Row types belong to the module that owns the tables; the portal reads what all modules publish.',
      severity: 'error',
      from: { path: '^src/(?:modules/([^/]+)/|cli/|demo/)' },
      to: { path: '^src/modules/([^/]+)/schema\\.ts$', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'only-the-app-knows-all',
      severity: 'error',
      from: { path: '^src/(modules|portal|platform|kernel)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(app|main)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}

import type { IForbiddenRuleType } from 'dependency-cruiser';
import { DOMAINS, GROUND } from './layers.ts';

const anyOf = (names: readonly string[]): string => `(${names.join('|')})`;
const TEST = '\\.test\\.tsx?$';
// Tests, benches and the tools beside the product may reach where the product may not.
const BESIDE_THE_PRODUCT = ['^scripts/', '^db/', '^packages/testbed/', '^apps/e2e/', '/bench/', '/soak/', '/src/testing\\.ts$', '/src/testing/', '/src/killing/', TEST];

const leftward: IForbiddenRuleType[] = DOMAINS.slice(0, -1).map((domain, index) => ({
  name: `leftward-only-${domain}`,
  comment: `${domain} stands left of what it imports here. An effect to the right travels as an event; see docs/adr/0003.`,
  severity: 'error',
  from: { path: `^packages/${domain}/src/`, pathNot: TEST },
  to: { path: `^packages/${anyOf(DOMAINS.slice(index + 1))}/` },
}));

/** The import rules of the house, as dependency-cruiser reads them. */
export const importRules: IForbiddenRuleType[] = [
  {
    name: 'public-files-only',
    comment: 'A package is entered through its index.ts or contract.ts (or what its exports name). Export what you need there.',
    severity: 'error',
    from: { path: '^(packages|apps)/([^/]+)/' },
    to: {
      path: '^packages/([^/]+)/',
      // What the packages' exports name; Node and TypeScript refuse the rest as well, except by a relative path.
      pathNot: ['^packages/$2/', '^packages/[^/]+/src/(index|contract|queues|testing)\\.ts$', '^packages/kernel/src/secret-box\\.ts$',
        '^packages/postgres/src/unfenced\\.ts$', '^packages/rpc/src/client\\.ts$', '^packages/testbed/src/', '^packages/ui/src/(styles\\.css|vite-theme-boot\\.ts)$'],
    },
  },
  ...leftward,
  {
    name: 'ground-floor-knows-no-domain',
    comment: 'The ground floor is written once for all domains: pass in what it needs.',
    severity: 'error',
    from: { path: `^packages/${anyOf(GROUND)}/src/`, pathNot: TEST },
    to: { path: `^packages/${anyOf(DOMAINS)}/` },
  },
  {
    name: 'kernel-imports-nothing-of-ours',
    comment: 'The kernel is what everything else stands on.',
    severity: 'error',
    from: { path: '^packages/kernel/src/', pathNot: TEST },
    to: { path: '^(packages|apps|db)/', pathNot: '^packages/kernel/' },
  },
  {
    name: 'pg-only-in-postgres',
    comment: 'A query outside the two doors has no tenant. Use transact or read.',
    severity: 'error',
    from: { path: '^(packages|apps|db|scripts)/', pathNot: '^packages/postgres/' },
    to: { path: '(^|/)node_modules/(pg|pg-pool|postgres)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'unfenced-beside-the-product-only',
    comment: 'A connection without a fence belongs to migrations, tests and benches, never to the product.',
    severity: 'error',
    from: { path: '^(packages|apps)/', pathNot: [...BESIDE_THE_PRODUCT, '^packages/postgres/'] },
    to: { path: '^packages/(postgres/src/unfenced\\.ts|[^/]+/src/testing\\.ts|testbed/)' },
  },
  {
    name: 'browser-code-sees-contracts-and-types',
    comment: 'A server module in the bundle ships its code to every browser. Import from /contract, or import type.',
    severity: 'error',
    from: { path: '^(apps/(admin|storefront)|packages/ui)/src/', pathNot: TEST },
    to: {
      path: '^(packages|apps)/',
      pathNot: ['^apps/(admin|storefront)/', '^packages/ui/', '^packages/kernel/src/(?!secret-box)', '^packages/[^/]+/src/contract\\.ts$', '^packages/rpc/src/client\\.ts$'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'contracts-stay-light',
    comment: 'A contract is read by the browser too: zod, the kernel and other contracts only.',
    severity: 'error',
    from: { path: ['^packages/[^/]+/src/contract\\.ts$', '^packages/[^/]+/src/[^/]+\\.contract\\.ts$'] },
    to: { pathNot: ['node_modules/zod/', '^packages/kernel/src/', '\\.contract\\.ts$', '/contract\\.ts$', '^packages/rpc/src/(schemas|permissions|error-data)\\.ts$'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or three.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];

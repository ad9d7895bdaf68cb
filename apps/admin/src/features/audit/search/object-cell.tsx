import { TextLink, useMessages } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { auditTexts } from './audit-texts.ts';

const pages: Readonly<Record<string, string>> = { product: '/catalog', order: '/orders', company: '/customers', license: '/licenses' };
const kinds = ['company', 'license', 'order', 'product', 'user', 'tenant', 'price-list', 'import', 'trail'] as const;

/** What it was done to: its kind, its name as a link to its page, and a way to see only its own records. */
export function ObjectCell({
  act,
  hrefOfObject,
}: {
  readonly act: Outputs['audit']['searchAudit']['records'][number];
  readonly hrefOfObject: string;
}) {
  const t = useMessages(auditTexts);
  const kind = kinds.find((known) => known === act.objectType);
  const page = pages[act.objectType];
  const name = act.objectLabel || act.objectId.slice(0, 8);
  return (
    <span className="flex flex-col">
      <span className="wrap-anywhere">
        <span className="text-muted">{kind ? t(kind) : act.objectType} </span>
        {page === undefined ? name : <TextLink href={address(`${page}/${act.objectId}`)}>{name}</TextLink>}
      </span>
      <TextLink href={hrefOfObject} className="inline-flex min-h-6 items-center self-start text-small">
        {t('byObject')}
      </TextLink>
    </span>
  );
}

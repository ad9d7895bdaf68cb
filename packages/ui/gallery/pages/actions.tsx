import { Archive, Ellipsis, Plus, Trash2 } from 'lucide-react';
import {
  Avatar,
  Button,
  ButtonLink,
  Card,
  CodeBlock,
  CopyButton,
  Dialog,
  Field,
  IconButton,
  Menu,
  PageHead,
  ProductTile,
  ProgressBar,
  SeatsBar,
  Sheet,
  StatusPill,
  TextInput,
  TextLink,
  toast,
  Tooltip,
} from '../../src/index.ts';
import { Frame } from './frame.tsx';

const skus = [
  'HB-M8-040',
  'HB-M10-060',
  'WASHER-8',
  'TORQ-PRO',
  'TORQ-TEAM',
  '85123A',
  '71053',
  'GLOVE-XL',
  'KIT-7',
  '22423',
  'POST',
  '84406B',
];

/** Buttons, overlays and small pieces. */
export function ActionsPage() {
  return (
    <Frame current="actions">
      <PageHead title="Catalog" summary="Buttons, overlays and small pieces." />
      <Card title="Buttons">
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary" icon={<Plus size={16} aria-hidden />} onClick={() => toast('Product added')}>
            Add product
          </Button>
          <Button>Save draft</Button>
          <Button kind="quiet">Cancel</Button>
          <Button kind="danger" icon={<Trash2 size={16} aria-hidden />}>
            Delete product
          </Button>
          <Button kind="primary" busy>
            Import
          </Button>
          <Button disabled>Publish</Button>
          <Button size="small">Small</Button>
          <Button size="large" kind="primary">
            Place order
          </Button>
          <ButtonLink href="?page=list">Open orders</ButtonLink>
          <TextLink href="?page=list">See all orders</TextLink>
          <IconButton label="Archive" icon={<Archive size={18} aria-hidden />} />
          <CopyButton text="HB-M8-040" label="Copy SKU" />
        </div>
      </Card>
      <Card title="Overlays">
        <div className="flex flex-wrap items-center gap-3">
          <Dialog
            trigger={<Button>Open dialog</Button>}
            title="Invite a colleague"
            description="They get a mail with a link that is valid for three days."
            footer={<Button kind="primary">Send invitation</Button>}
          >
            <Field label="E-mail">
              <TextInput type="email" />
            </Field>
          </Dialog>
          <Sheet trigger={<Button>Open sheet</Button>} title="Filters" footer={<Button kind="primary">Show 38 products</Button>}>
            <p className="p-4">Facets stand here on a phone.</p>
          </Sheet>
          <Menu
            align="start"
            trigger={<Button icon={<Ellipsis size={16} aria-hidden />}>Open menu</Button>}
            entries={[
              { label: 'Duplicate', onSelect: () => toast('Product duplicated') },
              { label: 'Archive', onSelect: () => {}, unavailable: 'Three open orders name it.' },
              'separator',
              { label: 'Delete', danger: true, onSelect: () => toast.error('This product has orders. Archive it instead.') },
            ]}
          />
          <Tooltip content="Counts what is on hand less what is reserved">
            <Button kind="quiet">Available</Button>
          </Tooltip>
          <Button onClick={() => toast('Product archived', { action: { label: 'Undo', onSelect: () => toast('Product restored') } })}>
            Show toast
          </Button>
        </div>
      </Card>
      <Card title="Status and people">
        <div className="flex flex-wrap items-center gap-3">
          <StatusPill tone="green">Active</StatusPill>
          <StatusPill tone="amber">To confirm</StatusPill>
          <StatusPill tone="red">Overdue</StatusPill>
          <StatusPill tone="blue">In transit</StatusPill>
          <StatusPill tone="neutral">Draft</StatusPill>
          <Avatar name="Ines Albrecht" size="small" />
          <Avatar name="Halvorsen Marine" square />
          <Avatar name="Élodie Ünal" size="large" />
        </div>
      </Card>
      <Card title="Progress and seats">
        <div className="grid gap-5 sm:grid-cols-2">
          <ProgressBar label="Importing products" value={1240} maximum={2783} detail="1,240 of 2,783 rows" />
          <SeatsBar used={3} total={5} />
          <SeatsBar used={12} total={10} />
          <SeatsBar used={340} total={500} />
        </div>
      </Card>
      <Card title="Pictures made from the SKU">
        <div className="grid grid-cols-3 gap-3 sm:grid-cols-6">
          {skus.map((sku) => (
            <ProductTile key={sku} sku={sku} name={`Product ${sku}`} showSku />
          ))}
        </div>
      </Card>
      <CodeBlock
        label="Validate a key"
        code={[
          'curl -s http://nordwind.localhost:8080/v1/licenses/validate \\',
          '  -H "content-type: application/json" \\',
          '  -d \'{"key":"TORQ-7GK2-M9QX-4TBN-V3HD-9KQ2"}\'',
        ].join('\n')}
      />
    </Frame>
  );
}

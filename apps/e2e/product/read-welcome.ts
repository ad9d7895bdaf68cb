import type { PrintedPlatform, PrintedSignIn, PrintedTenant, Product } from './product.ts';

/** What a person reads off the screen after `npm start`. */
type Printed = Pick<Product, 'home' | 'mailbox' | 'tenants' | 'platform'>;

/** Reads the welcome as a newcomer would, so that what it says is what gets tested. @throws Error when something is not said */
export function readWelcome(text: string): Printed {
  const home = /Entrepot is running: (http:\S+)/.exec(text)?.[1];
  const mailbox = /^Mailbox +(http:\S+)/m.exec(text)?.[1];
  const blocks = text.split(/\n(?=\S)/);
  const tenants = blocks.flatMap(readTenant);
  const [platform] = blocks.flatMap(readPlatform);
  if (home === undefined || mailbox === undefined || platform === undefined || tenants.length === 0) throw new Error(`the welcome does not say enough:\n${text}`);
  return { home: bare(home), mailbox: bare(mailbox), tenants, platform };
}

function readTenant(block: string): PrintedTenant[] {
  const storefront = /^ +storefront +(http:\/\/([a-z0-9-]+)\.\S+)$/m.exec(block);
  const admin = /^ +admin +(http:\S+)$/m.exec(block);
  const [owner] = readSignIns(block, 'admin');
  const [, shop, slug] = storefront ?? [];
  if (shop === undefined || slug === undefined || admin?.[1] === undefined || owner === undefined) return [];
  return [{ slug, storefront: bare(shop), admin: bare(admin[1]), owner, buyers: readSignIns(block, 'storefront') }];
}

function readPlatform(block: string): PrintedPlatform[] {
  const [, address, slug] = /^Platform console +(http:\/\/\S+\/([a-z]+)\/)$/m.exec(block) ?? [];
  const [first] = readSignIns(block, 'console');
  if (address === undefined || slug === undefined || first?.totpSecret === undefined) return [];
  const { email, password, totpSecret } = first;
  return [{ slug, admin: bare(address), administrator: { email, password, totpSecret } }];
}

function readSignIns(block: string, app: string): PrintedSignIn[] {
  return [...block.matchAll(new RegExp(`^ +${app} +(\\S+@\\S+) +(\\S+)(?: +TOTP secret (\\S+))?$`, 'gm'))]
    .map(([, email = '', password = '', totpSecret]) => ({ email, password, ...(totpSecret !== undefined && { totpSecret }) }));
}

const bare = (address: string): string => address.replace(/\/$/, '');

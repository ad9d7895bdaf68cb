import type { PrintedSignIn, PrintedTenant, Product } from './product.ts';

/** What a person reads off the screen after `npm start`. */
type Printed = Pick<Product, 'home' | 'mailbox' | 'tenants'>;

/** Reads the welcome as a newcomer would, so that what it says is what gets tested. @throws Error when something is not said */
export function readWelcome(text: string): Printed {
  const home = /Entrepot is running: (http:\S+)/.exec(text)?.[1];
  const mailbox = /^Mailbox +(http:\S+)/m.exec(text)?.[1];
  const tenants = text.split(/\n(?=\S)/).flatMap(readTenant);
  if (home === undefined || mailbox === undefined || tenants.length === 0) throw new Error(`the welcome does not say enough:\n${text}`);
  return { home: bare(home), mailbox: bare(mailbox), tenants };
}

function readTenant(block: string): PrintedTenant[] {
  const storefront = /^ +storefront +(http:\/\/([a-z0-9-]+)\.\S+)$/m.exec(block);
  const admin = /^ +admin +(http:\S+)$/m.exec(block);
  const [owner] = readSignIns(block, 'admin');
  const [, shop, slug] = storefront ?? [];
  if (shop === undefined || slug === undefined || admin?.[1] === undefined || owner === undefined) return [];
  return [{ slug, storefront: bare(shop), admin: bare(admin[1]), owner, buyers: readSignIns(block, 'storefront') }];
}

function readSignIns(block: string, app: string): PrintedSignIn[] {
  return [...block.matchAll(new RegExp(`^ +${app} +(\\S+@\\S+) +(\\S+)(?: +TOTP secret (\\S+))?$`, 'gm'))]
    .map(([, email = '', password = '', totpSecret]) => ({ email, password, ...(totpSecret !== undefined && { totpSecret }) }));
}

const bare = (address: string): string => address.replace(/\/$/, '');

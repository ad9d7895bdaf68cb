import { z } from 'zod';

/** The tenant that an address names; undefined when what stands there is no id. */
export function tenantInSearch({ tenant }: { readonly tenant?: string | undefined }): string | undefined {
  return z.uuid().safeParse(tenant).data;
}

/** Which rows of its own tenant a kind of actor reaches. Written anew here, not copied from the policies: two readings must agree. */
export interface Scope {
  /** Continues "a buyer sees ...". */
  words: string;
  /** A condition over `t`, the row, and `me` (tenant, company, person). */
  where: string;
}

export const everyRow: Scope = { words: 'every row of its tenant', where: 'true' };
/** Granted for another errand: without a company nothing comes of it. */
export const noRow: Scope = { words: 'no row', where: 'false' };
export const companyRows: Scope = { words: 'the rows of its company', where: 't.company_id = me.company' };
export const userRows: Scope = { words: 'its own rows', where: 't.user_id = me.person' };
export const visitorCart: Scope = { words: 'its own cart', where: 't.company_id is null and t.owner_id = me.person' };
export const buyerCart: Scope = { words: 'its own cart in its company', where: 't.company_id = me.company and t.owner_id = me.person' };
/** @param words continues "a buyer sees ..." @param where a condition over `t` and `me` */
export const rows = (words: string, where: string): Scope => ({ words, where });

/** What one kind of actor may do with a table; what is absent is refused. */
export interface Rights {
  sees?: Scope;
  inserts?: Scope;
  updates?: Scope;
  deletes?: Scope;
  /** Columns that stay unreadable although rows are seen. */
  hides?: readonly string[];
}

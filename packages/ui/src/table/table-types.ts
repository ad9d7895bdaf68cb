import type { ReactNode } from 'react';

/** A column of a DataTable. The first one is the name people use for the thing, and carries the row's link. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for every number. */
  readonly align?: 'start' | 'end' | undefined;
  /** Its header is spoken but not shown: for a column of buttons. When all are, the head takes no room. */
  readonly hideHeader?: boolean | undefined;
  /** Never broken: order numbers and the like. */
  readonly nowrap?: boolean | undefined;
  /** Keys, SKUs and ids. */
  readonly mono?: boolean | undefined;
  /** The head becomes a sort button. */
  readonly sortable?: boolean | undefined;
  /** Tailwind width class of the column, for example `w-40`. */
  readonly width?: string | undefined;
}

/** Which column orders the rows. */
export interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** Choosing rows for a bulk action. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

import { moneyOf } from '@entrepot/kernel';
import type { Figure, MoneyFigure } from './report.contract.ts';

/** A count and how it grew. */
export function figureOf(current: bigint, previous: bigint): Figure {
  return { current: Number(current), previous: Number(previous), growth: growthOf(current, previous) };
}

/** An amount and how it grew. */
export function moneyFigureOf(current: bigint, previous: bigint, currency: string): MoneyFigure {
  return { current: moneyOf(current, currency), previous: moneyOf(previous, currency), growth: growthOf(current, previous) };
}

/** 0.25 is a quarter more; null when there was nothing, or less than nothing, before. */
function growthOf(current: bigint, previous: bigint): number | null {
  return previous > 0n ? Number(current - previous) / Number(previous) : null;
}

/** @returns the part of a whole; null when the whole is nothing, or less than nothing */
export function shareOf(part: bigint, whole: bigint): number | null {
  return whole > 0n ? Number(part) / Number(whole) : null;
}

/** Adds up one column. */
export function sumOf<Row>(rows: readonly Row[], pick: (row: Row) => bigint): bigint {
  return rows.reduce((sum, row) => sum + pick(row), 0n);
}

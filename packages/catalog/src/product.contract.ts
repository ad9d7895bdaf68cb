import { line, moneySchema, paragraph, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** Largest quantity of one line anywhere, and so of a minimum or a step. */
export const QUANTITY_MAXIMUM = 1_000_000;
/** Largest unit price or cost in minor units: ten billion in a currency with cents. */
export const PRICE_MINOR_MAXIMUM = 999_999_999_999;

export const productKind = z.enum(['goods', 'licensed']);
export const productStatus = z.enum(['draft', 'published', 'archived']);
export type ProductStatus = z.infer<typeof productStatus>;
export type ProductKind = z.infer<typeof productKind>;

/** A whole number of pieces. */
export const quantitySchema = z.int().min(1).max(QUANTITY_MAXIMUM);

/** A unit price from a quantity on. */
export const tierOutput = z.object({ minimumQuantity: z.int(), price: moneySchema });
export type TierOutput = z.infer<typeof tierOutput>;

/** What a person may say of a product. */
export const productFields = z.strictObject({
  sku: line(60),
  name: line(200),
  brand: line(80, 0).default(''),
  description: paragraph(4000).default(''),
  unit: line(30).default('piece'),
  minimumQuantity: quantitySchema.default(1),
  quantityStep: quantitySchema.default(1),
  costMinor: z.int().min(0).max(PRICE_MINOR_MAXIMUM).nullable().default(null),
});

/** The lowest quantity must be one that the step allows, or nobody could order it. */
export const stepAllowsMinimum = (fields: { minimumQuantity: number; quantityStep: number }): boolean =>
  fields.minimumQuantity % fields.quantityStep === 0;

/** A product as the team sees it in a list: `price` is that of one piece in the default list. */
export const productSummary = z.object({
  productId: uuidSchema,
  sku: z.string(),
  name: z.string(),
  brand: z.string(),
  kind: productKind,
  status: productStatus,
  unit: z.string(),
  price: moneySchema.nullable(),
  tierCount: z.int(),
  updatedAt: z.iso.datetime(),
});
export type ProductSummary = z.infer<typeof productSummary>;

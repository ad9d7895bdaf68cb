import { findRunningProduct } from '../product/running-product.ts';

/** What counting anew needs: the worker's login, and the staff's to find tenants. */
export interface ReportsAccess { readonly jobsUrl: string; readonly staffUrl: string }

/**
 * DATABASE_JOBS_URL and DATABASE_STAFF_URL when set, else those of the product that runs here.
 * @throws Error that says what is missing
 */
export async function findReportsAccess(): Promise<ReportsAccess> {
  const { DATABASE_JOBS_URL: jobsUrl, DATABASE_STAFF_URL: staffUrl } = process.env;
  if (jobsUrl && staffUrl) return { jobsUrl, staffUrl };
  if (jobsUrl || staffUrl) throw new Error('set DATABASE_JOBS_URL and DATABASE_STAFF_URL together');
  const { worker } = await findRunningProduct();
  if (worker === undefined) throw new Error('set DATABASE_JOBS_URL and DATABASE_STAFF_URL as the worker has them');
  return { jobsUrl: worker.databaseUrl, staffUrl: worker.staffDatabaseUrl };
}

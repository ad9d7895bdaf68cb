import { trpc } from '../../../app/trpc.ts';
import { RecordPage } from '../../../lists/record-page.tsx';
import { EditPolicy } from './edit-policy.tsx';

/** What each license of a product allows. */
export function PolicyOfProduct({ productId }: { readonly productId: string }) {
  const query = trpc.licensing.licensePolicy.useQuery({ productId });
  return <RecordPage query={query}>{(policy) => <EditPolicy productId={productId} policy={policy} />}</RecordPage>;
}

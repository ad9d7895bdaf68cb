import { LoaderCircle } from 'lucide-react';

/** Turns while work is under way. Decorative: whoever shows it says so in words. */
export function Spinner({ size = 16 }: { readonly size?: number | undefined }) {
  return <LoaderCircle size={size} aria-hidden className="animate-spin" />;
}

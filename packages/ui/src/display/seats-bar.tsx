import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';

const drawnSeats = 40;

/** Seats of a license: taken, free, and above the limit where the policy allows that. Up to 40 seats are drawn one by one. */
export function SeatsBar({ used, total }: { readonly used: number; readonly total: number }) {
  const t = useMessages(uiMessages);
  const over = Math.max(used - total, 0);
  const words = over > 0 ? t('seatsOver', { used, total, over }) : t('seatsUsed', { used, total });
  const width = Math.max(used, total, 1);
  const oneByOne = width <= drawnSeats;
  const seats = oneByOne ? width : 1;
  const gap = oneByOne && seats > 1 ? 0.6 : 0;
  const seat = (100 - gap * (seats - 1)) / seats;
  const fill = (index: number) => (index >= total ? 'fill-amber-mark' : index < used ? 'fill-accent' : 'fill-line');
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-small text-muted">{words}</p>
      <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="h-2.5 w-full overflow-hidden rounded-sm">
        {oneByOne ? (
          Array.from({ length: seats }, (_, index) => (
            <rect key={index} x={index * (seat + gap)} width={seat} height="4" className={fill(index)} />
          ))
        ) : (
          <>
            <rect width="100" height="4" className="fill-line" />
            <rect width={(Math.min(used, total) * 100) / width} height="4" className="fill-accent" />
            <rect x={(total * 100) / width} width={(over * 100) / width} height="4" className="fill-amber-mark" />
          </>
        )}
      </svg>
    </div>
  );
}

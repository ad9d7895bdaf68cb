import { chartMessages } from '../messages/chart-messages.ts';
import { useMessages } from '../messages/use-messages.ts';

const bars = [38, 52, 44, 66, 58, 74, 48, 62, 80, 70];

/** The shape of a chart to come, in the height it will have. */
export function ChartSkeleton({ name, height }: { readonly name: string; readonly height: number }) {
  const t = useMessages(chartMessages);
  return (
    <div role="status">
      <span className="sr-only">{t('loading', { name })}</span>
      <svg
        aria-hidden
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        width="100%"
        height={height}
        className="block animate-pulse fill-line"
      >
        {bars.map((share, index) => (
          <rect key={index} x={index * 10 + 1.5} width="7" y={100 - share} height={share} />
        ))}
      </svg>
    </div>
  );
}

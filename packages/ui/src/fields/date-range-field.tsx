import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useFormat } from '../locale/use-format.ts';
import { useLocale } from '../locale/locale-provider.tsx';
import { useNow } from '../locale/use-now.ts';
import { consoleMessages } from '../messages/console-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { controlStyle } from './control-style.ts';
import { type DateRange, dayIn, daysIn, presetOf, presetRange, type RangeLimits, rangePresets, rangeProblem } from './date-range.ts';
import { Select } from './select.tsx';

/**
 * First and last day with the platform's own date inputs, and the usual ranges by name. Only a range that may be asked for
 * is handed on; what is wrong with any other is said beneath, and the inputs keep it.
 */
export function DateRangeField({
  label,
  value,
  onValueChange,
  today,
  ...limits
}: RangeLimits & {
  /** Spoken name of the group: "Days of the report". */
  readonly label: string;
  readonly value: DateRange;
  readonly onValueChange: (range: DateRange) => void;
  /** `YYYY-MM-DD`; the day it is in the LocaleProvider's zone when absent. Pass the UTC day for summaries by UTC days. */
  readonly today?: string | undefined;
}) {
  const t = useMessages(consoleMessages);
  const format = useFormat();
  const { timeZone } = useLocale();
  const clock = useNow();
  const id = useId();
  const [draft, setDraft] = useState<DateRange>();
  const [custom, setCustom] = useState(false);
  const now = today ?? dayIn(timeZone, new Date(clock));
  const shown = draft ?? value;
  const problem = rangeProblem(shown, limits);
  const preset = custom || draft !== undefined ? undefined : presetOf(shown, now);
  const offered = rangePresets.filter((name) => rangeProblem(presetRange(name, now), limits) === undefined);
  const change = (range: DateRange) => {
    const sound = rangeProblem(range, limits) === undefined;
    setDraft(sound ? undefined : range);
    if (sound) onValueChange(range);
  };
  const day = (text: string | undefined) => (text === undefined ? '' : format.date(`${text}T12:00:00Z`));
  const words = {
    incomplete: () => t('rangeIncomplete'),
    reversed: () => t('rangeReversed'),
    'too-early': () => t('rangeTooEarly', { day: day(limits.earliest) }),
    'too-late': () => t('rangeTooLate', { day: day(limits.latest) }),
    'too-long': () => t('rangeTooLong', { days: daysIn(shown), count: limits.maximumDays ?? 0 }),
  };
  return (
    <fieldset className="min-w-0" aria-describedby={problem === undefined ? undefined : `${id}-error`}>
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label={t('range')}
          className="sm:w-40"
          value={preset ?? 'custom'}
          options={[...offered, 'custom' as const].map((name) => ({ value: name, label: t(name) }))}
          onValueChange={(name) => {
            setCustom(name === 'custom');
            setDraft(undefined);
            if (name !== 'custom') change(presetRange(name, now));
          }}
        />
        <div className="flex min-w-0 grow items-center gap-2 sm:grow-0">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="flex min-w-0 grow items-center gap-2">
              <span className="sr-only">{t(end)}</span>
              {end === 'to' && (
                <span aria-hidden className="text-muted">
                  –
                </span>
              )}
              <input
                type="date"
                required
                value={shown[end]}
                min={limits.earliest}
                max={limits.latest}
                aria-invalid={problem === undefined ? undefined : true}
                aria-describedby={problem === undefined ? undefined : `${id}-error`}
                className={`${controlStyle} px-2! sm:w-36`}
                onChange={(event) => {
                  setCustom(false);
                  change({ ...shown, [end]: event.target.value });
                }}
              />
            </label>
          ))}
        </div>
      </div>
      {problem !== undefined && (
        <p id={`${id}-error`} role="status" className="mt-1.5 flex gap-1.5 text-small text-red-ink">
          <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          <span>{words[problem]()}</span>
        </p>
      )}
    </fieldset>
  );
}

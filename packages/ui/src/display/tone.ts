/** Meaning of a colour: done, wants attention, wrong, under way, nothing special. */
export type Tone = 'green' | 'amber' | 'red' | 'blue' | 'neutral';

/** Ground and text of each tone. */
export const toneStyle: Readonly<Record<Tone, string>> = {
  green: 'bg-green-soft text-green-ink',
  amber: 'bg-amber-soft text-amber-ink',
  red: 'bg-red-soft text-red-ink',
  blue: 'bg-blue-soft text-blue-ink',
  neutral: 'bg-neutral-soft text-neutral-ink',
};

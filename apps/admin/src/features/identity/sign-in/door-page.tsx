import { Avatar, ThemeToggle } from '@entrepot/ui';
import type { ReactNode } from 'react';
import { useSite } from '../../../app/site.ts';

/** The frame of pages before the sign-in: whose app this is, what happens here, one box. */
export function DoorPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { site } = useSite();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-110 flex-col justify-center gap-6 px-gutter py-10">
      <header className="flex items-center gap-3 print:hidden">
        <Avatar name={site.name} square />
        <div className="min-w-0">
          <p className="truncate text-small text-muted">{site.name}</p>
          <h1 className="text-title font-semibold tracking-tight">{title}</h1>
        </div>
      </header>
      <div className="flex flex-col gap-4 rounded-box border border-line bg-surface p-5 sm:p-6">{children}</div>
      <div className="flex justify-center print:hidden">
        <ThemeToggle />
      </div>
    </main>
  );
}

import { failureOf } from '@entrepot/rpc/client';
import { Banner, Button, ButtonLink, Card, Field, PageHead, TextArea, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { toastAdded } from '../../../app/cart-toast.ts';
import { useTitle } from '../../../app/use-title.ts';
import { useFillCart } from '../fill-cart/use-fill-cart.ts';
import { salesTexts } from '../sales-texts.ts';
import { type ReadLine, readLines } from './read-lines.ts';

const EXAMPLE = 'ABC-100 12';
const LINES_MAXIMUM = 500;

interface Problem {
  readonly line: ReadLine;
  readonly why: 'notFoundSku' | 'badQuantity';
}

/** For purchasers who know their SKUs: paste a list, and it is in the cart; what could not be found stays to be corrected. */
export function QuickOrderPage() {
  const t = useMessages(salesTexts);
  useTitle(t('quickOrder'));
  const fill = useFillCart();
  const router = useRouter();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const lines = readLines(text);

  const add = async () => {
    const good = lines.flatMap((line) =>
      line.quantity === undefined ? [] : [{ line, sku: line.sku.slice(0, 60), quantity: line.quantity }],
    );
    const { added, notFound } = await fill(good.map(({ sku, quantity }) => ({ sku, quantity })));
    const missing = new Set(notFound.map((index) => good[index]?.line));
    const left = lines.flatMap((line): Problem[] => {
      if (line.quantity === undefined) return [{ line, why: 'badQuantity' }];
      return missing.has(line) ? [{ line, why: 'notFoundSku' }] : [];
    });
    setProblems(left);
    setText(left.map(({ line }) => line.text).join('\n'));
    if (added > 0) {
      const action = { label: t('viewCart'), onSelect: () => void router.navigate({ to: '/cart' }) };
      toastAdded(t('quickAdded', { count: added }), action);
    }
    if (left.length > 0) field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const refused =
      lines.length === 0
        ? t('quickEmpty', { example: EXAMPLE })
        : lines.length > LINES_MAXIMUM
          ? t('tooManyLines', { maximum: LINES_MAXIMUM })
          : undefined;
    setError(refused);
    if (refused !== undefined) return field.current?.focus();
    setBusy(true);
    add()
      .catch((failure: unknown) => setError(failureOf(failure).message))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <PageHead title={t('quickOrder')} summary={t('quickIntro')} />
      <form noValidate onSubmit={submit} className="flex max-w-160 flex-col gap-4">
        {problems.length > 0 && (
          <Banner urgent tone="amber" title={t('notFound', { count: problems.length })}>
            <p>{t('notFoundWhy')}</p>
            <ul className="mt-2 flex flex-col gap-1">
              {problems.map(({ line, why }, index) => (
                <li key={index}>
                  <code className="wrap-anywhere">{line.text}</code>: {t(why)}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        <Card>
          <Field label={t('quickField')} help={t('quickHelp')} error={error}>
            <TextArea
              ref={field}
              rows={10}
              className="min-h-60 font-mono"
              spellCheck={false}
              autoCapitalize="none"
              placeholder={`${EXAMPLE}\nABC-200;6`}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setError(undefined);
              }}
            />
          </Field>
        </Card>
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary" type="submit" busy={busy}>
            {t('quickAdd')}
          </Button>
          <ButtonLink href="/cart">{t('viewCart')}</ButtonLink>
          <span role="status" className="text-small text-muted">
            {lines.length > 0 && t('quickLines', { count: lines.length })}
          </span>
        </div>
      </form>
    </>
  );
}

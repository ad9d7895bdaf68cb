import { failureOf } from '@entrepot/rpc/client';
import { Button, Dialog, Field, TextInput, useMessages } from '@entrepot/ui';
import { useRef, useState, useSyncExternalStore } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { stepUpGate } from '../../../app/waiting-gate.ts';
import { stepUpTexts } from './step-up-texts.ts';

/** Over the page when something sensitive needs a fresh code; the request that found it out is made again. */
export function StepUpDialog() {
  const asking = useSyncExternalStore(stepUpGate.subscribe, stepUpGate.isAsking);
  return asking ? <Asking /> : null;
}

function Asking() {
  const t = useMessages(stepUpTexts);
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const stepUp = trpc.identity.stepUp.useMutation({ onSuccess: () => stepUpGate.resume(), onError: () => setCode('') });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && stepUpGate.giveUp()}
      title={t('title')}
      description={t('text')}
      size="small"
      initialFocus={field}
      footer={
        <>
          <Button onClick={() => stepUpGate.giveUp()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" form="step-up" busy={stepUp.isPending}>
            {t('goOn')}
          </Button>
        </>
      }
    >
      <form
        id="step-up"
        ref={(form) => {
          field.current = form?.querySelector('input') ?? null;
        }}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '' && !stepUp.isPending) stepUp.mutate({ code: code.trim() });
        }}
      >
        <Field label={t('code')} help={t('codeHelp')} error={stepUp.error ? failureOf(stepUp.error).message : undefined}>
          <TextInput
            mono
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}

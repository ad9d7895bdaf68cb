import { failureOf } from '@entrepot/rpc/client';
import { createTenantInput } from '@entrepot/tenancy/contract';
import { Field, FieldGroup, PageHead, SaveBar, Select, TextInput, toast } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { address } from '../../../app/address.ts';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { LeaveGuard } from '../../../forms/leave-guard.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { suggestedSlug } from './suggested-slug.ts';

const EMPTY = { name: '', slug: '', trade: '', currency: 'EUR', locale: 'en-GB', timeZone: 'Europe/Vienna', planId: '', ownerEmail: '' };
const LOCALES = ['en-GB', 'en-US', 'en-IE', 'de-AT', 'de-DE', 'de-CH', 'fr-FR', 'it-IT', 'es-ES', 'nl-NL', 'sv-SE', 'pl-PL'];

/** Makes a tenant on a plan and invites its first owner. */
export function CreateTenantPage() {
  usePageTitle('Create tenant');
  const { history } = useRouter();
  const tools = trpc.useUtils();
  const plans = trpc.tenancy.listPlans.useQuery();
  const offered = (plans.data?.plans ?? []).filter(({ status }) => status === 'offered');
  const draft = useDraft(EMPTY);
  const { values, errors, set } = draft;
  const invite = trpc.identity.inviteOwner.useMutation();
  const create = trpc.tenancy.createTenant.useMutation({ onError: (error) => draft.refuse(fieldsOf(error)) });
  const submit = async () => {
    const { ownerEmail, ...tenant } = values;
    const input = draft.check(createTenantInput, tenant);
    if (!input || create.isPending) return;
    const made = await create.mutateAsync(input).catch(() => undefined);
    if (!made) return;
    if (ownerEmail.trim() !== '') {
      // The tenant is there whatever becomes of the mail; its page offers to invite again.
      await invite.mutateAsync({ tenantId: made.tenantId, email: ownerEmail.trim() }).then(
        () => toast(`${ownerEmail.trim()} is invited`),
        (error: unknown) => toast.error(failureOf(error).message),
      );
    }
    draft.reset(values);
    await tools.tenancy.invalidate();
    history.push(address(`/tenants/${made.tenantId}`, { tab: 'people' }));
  };
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }));
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Tenants', href: address('/tenants') }, { label: 'Create tenant' }]}
        title="Create tenant"
        summary="A brand with an admin app and a storefront of its own."
      />
      <DraftForm errors={errors} className="flex flex-col gap-8" onSubmit={() => void submit()}>
        <div className="max-w-160 empty:hidden">
          <FailureBanner error={create.error} />
        </div>
        <FieldGroup title="Brand" purpose="What people read, and where they find it.">
          <Field label="Name" error={errors['name']} required>
            <TextInput
              value={values.name}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => {
                if (values.slug === suggestedSlug(values.name)) set('slug', suggestedSlug(event.target.value));
                set('name', event.target.value);
              }}
            />
          </Field>
          <Field
            label="Address"
            help={`The shop answers at ${values.slug || 'name'}.${location.hostname.replace(/^admin\./, '')}. It stays for ever.`}
            error={errors['slug']}
            required
          >
            <TextInput
              mono
              value={values.slug}
              maxLength={40}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => set('slug', event.target.value)}
            />
          </Field>
          <Field label="Trade" help="What it sells, in a few words." error={errors['trade']} optional>
            <TextInput value={values.trade} maxLength={120} onChange={(event) => set('trade', event.target.value)} />
          </Field>
        </FieldGroup>
        <FieldGroup title="Money and language" purpose="The currency stays for ever: prices and invoices are written in it.">
          <Field label="Currency" error={errors['currency']} required>
            <Select
              value={values.currency}
              onValueChange={(value) => set('currency', value)}
              options={Intl.supportedValuesOf('currency').map((value) => ({ value, label: value }))}
            />
          </Field>
          <Field label="Language" error={errors['locale']} required>
            <Select
              value={values.locale}
              onValueChange={(value) => set('locale', value)}
              options={LOCALES.map((value) => ({ value, label: `${languages.of(value) ?? value} (${value})` }))}
            />
          </Field>
          <Field label="Time zone" error={errors['timeZone']} required>
            <Select value={values.timeZone} onValueChange={(value) => set('timeZone', value)} options={zones} />
          </Field>
        </FieldGroup>
        <FieldGroup title="Plan and owner" purpose="What it may use, and who runs it.">
          <Field label="Plan" error={errors['planId'] && 'Choose a plan.'} required>
            <Select
              value={values.planId}
              placeholder="Choose a plan"
              onValueChange={(value) => set('planId', value)}
              options={offered.map(({ planId, name }) => ({ value: planId, label: name }))}
            />
          </Field>
          <Field label="E-mail of the first owner" help="Gets an invitation that is good for three days." optional>
            <TextInput
              type="email"
              value={values.ownerEmail}
              autoComplete="off"
              onChange={(event) => set('ownerEmail', event.target.value)}
            />
          </Field>
        </FieldGroup>
        <SaveBar
          changed={draft.changed}
          saveLabel="Create tenant"
          busy={create.isPending || invite.isPending}
          onDiscard={() => draft.reset(EMPTY)}
        />
        <LeaveGuard changed={draft.changed && !create.isSuccess} />
      </DraftForm>
    </>
  );
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

function fieldsOf(error: unknown): Record<string, string> {
  const { reason, fields, message } = failureOf(error);
  return reason === 'tenant.slug-taken' ? { slug: message } : fields;
}

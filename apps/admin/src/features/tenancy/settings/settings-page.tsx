import { failureOf } from '@entrepot/rpc/client';
import { updateTenantSettingsInput } from '@entrepot/tenancy/contract';
import { FieldGroup, PageHead, SaveBar, ThemeToggle, toast, useMessages } from '@entrepot/ui';
import { placeTexts } from '../../../app/places.ts';
import { useSite } from '../../../app/site.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { LeaveGuard } from '../../../forms/leave-guard.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { RecordPage } from '../../../lists/record-page.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { BrandFields } from './brand-fields.tsx';
import { MailFields } from './mail-fields.tsx';
import { settingsTexts } from './settings-texts.ts';
import { WritingFields } from './writing-fields.tsx';

/** How the tenant presents itself. */
export function SettingsPage() {
  const query = trpc.tenancy.tenantSettings.useQuery();
  return <RecordPage query={query}>{(settings) => <Settings settings={settings} />}</RecordPage>;
}

function Settings({ settings }: { readonly settings: Outputs['tenancy']['tenantSettings'] }) {
  const t = useMessages(settingsTexts);
  const title = useMessages(placeTexts)('settings');
  usePageTitle(title);
  const site = useSite();
  const tools = trpc.useUtils();
  const { name, trade, locale, timeZone, accentColor, senderAddress } = settings;
  const draft = useDraft({ name, trade, locale, timeZone, accentColor, senderAddress });
  const save = trpc.tenancy.updateTenantSettings.useMutation({
    onSuccess: async (stored) => {
      toast(t('saved'));
      draft.reset(draft.values);
      site.change(stored);
      await tools.invalidate();
    },
    onError: (error) => draft.refuse(failureOf(error).fields),
  });
  return (
    <>
      <PageHead title={title} summary={t('summary')} />
      <DraftForm
        errors={draft.errors}
        className="flex flex-col gap-8"
        onSubmit={() => {
          const input = draft.check(updateTenantSettingsInput, { ...draft.values, senderAddress: draft.values.senderAddress.trim() });
          if (input && !save.isPending) save.mutate(input);
        }}
      >
        <div className="max-w-160 empty:hidden">
          <FailureBanner error={save.error} />
        </div>
        <BrandFields draft={draft} />
        <WritingFields draft={draft} currency={settings.currency} />
        <MailFields draft={draft} />
        <FieldGroup title={t('appearance')} purpose={t('appearancePurpose')}>
          <ThemeToggle />
        </FieldGroup>
        <SaveBar
          changed={draft.changed}
          busy={save.isPending}
          onDiscard={() => {
            draft.reset();
            save.reset();
          }}
        />
        <LeaveGuard changed={draft.changed} />
      </DraftForm>
    </>
  );
}

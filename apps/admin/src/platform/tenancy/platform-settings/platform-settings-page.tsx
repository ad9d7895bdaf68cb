import { failureOf } from '@entrepot/rpc/client';
import { platformSettingsSchema } from '@entrepot/tenancy/contract';
import { Field, FieldGroup, PageHead, SaveBar, TextArea, TextInput, ThemeToggle, toast } from '@entrepot/ui';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { LeaveGuard } from '../../../forms/leave-guard.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { RecordPage } from '../../../lists/record-page.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';

/** What staff change while the platform runs. */
export function PlatformSettingsPage() {
  usePageTitle('Platform settings');
  const query = trpc.tenancy.platformSettings.useQuery();
  return <RecordPage query={query}>{(settings) => <Settings settings={settings} />}</RecordPage>;
}

function Settings({ settings }: { readonly settings: Outputs['tenancy']['platformSettings'] }) {
  const tools = trpc.useUtils();
  const draft = useDraft({ ...settings, nightlyReportRecipients: settings.nightlyReportRecipients.join('\n') });
  const { values, errors, set } = draft;
  const save = trpc.tenancy.updatePlatformSettings.useMutation({
    onSuccess: async () => {
      toast('Settings saved');
      draft.reset(values);
      await tools.tenancy.platformSettings.invalidate();
    },
    onError: (error) => draft.refuse(failureOf(error).fields),
  });
  const recipients = values.nightlyReportRecipients.split(/[\s,;]+/).filter((part) => part !== '');
  const wrong = Object.keys(errors).find((path) => path.startsWith('nightlyReportRecipients'));
  return (
    <>
      <PageHead title="Platform settings" summary="They take effect within seconds, in every process." />
      <DraftForm
        errors={errors}
        className="flex flex-col gap-8"
        onSubmit={() => {
          const input = draft.check(platformSettingsSchema, {
            ...values,
            supportEmail: values.supportEmail.trim(),
            nightlyReportRecipients: recipients,
          });
          if (input && !save.isPending) save.mutate(input);
        }}
      >
        <div className="max-w-160 empty:hidden">
          <FailureBanner error={save.error} />
        </div>
        <FieldGroup title="Reports" purpose="Who hears every morning how yesterday was.">
          <Field
            label="Recipients of the nightly report"
            help="One address a line. Nobody named: every active administrator."
            error={wrong && 'One of these is not an e-mail address.'}
            optional
          >
            <TextArea
              rows={4}
              value={values.nightlyReportRecipients}
              onChange={(event) => set('nightlyReportRecipients', event.target.value)}
            />
          </Field>
        </FieldGroup>
        <FieldGroup title="Tenants" purpose="What the teams of all tenants see.">
          <Field label="Announcement" help="One line above every admin app; empty shows nothing." error={errors['announcement']} optional>
            <TextInput value={values.announcement} maxLength={300} onChange={(event) => set('announcement', event.target.value)} />
          </Field>
          <Field
            label="Support address"
            help="Stands beside the announcement, for those who need help."
            error={errors['supportEmail']}
            optional
          >
            <TextInput type="email" value={values.supportEmail} onChange={(event) => set('supportEmail', event.target.value)} />
          </Field>
        </FieldGroup>
        <FieldGroup title="Appearance" purpose="On this device only.">
          <div className="flex">
            <ThemeToggle />
          </div>
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

import { useActWords } from '../../features/audit/act-words.ts';

/** Acts that only stand in the platform's own trail: what its staff looked at, and what they did to tenants. */
const WORDS: Readonly<Record<string, string>> = {
  'audit.look': 'State of the trails read',
  'audit.search': 'Audit trail searched',
  'invitation.revoke': 'Invitation taken back',
  'job.read': 'Jobs read',
  'license.find': 'Licenses searched',
  'owner.invite': 'Owner invited',
  'plan.create': 'Plan created',
  'plan.update': 'Plan changed',
  'platform.configure': 'Platform settings changed',
  'report.drill-down': 'Orders behind a report read',
  'report.export': 'Report exported',
  'report.read': 'Report read',
  'schedule.run': 'Schedule run by hand',
  'service.read': 'Service levels read',
  'session.step-up': 'Fresh code given',
  'tenant.create': 'Tenant created',
  'tenant.read': 'Tenant read',
  'tenant.search': 'Tenants searched',
  'user.change-role': 'Role changed',
  'user.search': 'People searched',
};

/** Says what happened, the acts of platform staff included. */
export function useStaffActWords(): ReturnType<typeof useActWords> {
  const { act, actor } = useActWords();
  return { act: (action) => WORDS[action] ?? act(action), actor };
}

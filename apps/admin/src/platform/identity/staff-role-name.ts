const NAMES: Readonly<Record<string, string>> = {
  'platform-administrator': 'Administrator', 'platform-operator': 'Operator', 'platform-support': 'Support', 'platform-analyst': 'Analyst',
};

/** What people call a role of the platform's staff. */
export function staffRoleName(role: string): string {
  return NAMES[role] ?? role;
}

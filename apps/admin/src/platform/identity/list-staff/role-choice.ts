/** The roles of staff, in words, with what each may do. */
export const roleOptions = [
  { value: 'platform-administrator', label: 'Administrator', help: 'Everything, other staff and settings included.' },
  { value: 'platform-operator', label: 'Operator', help: 'Runs tenants, jobs and reports.' },
  { value: 'platform-support', label: 'Support', help: 'Looks into tenants, finds licenses, lifts locks.' },
  { value: 'platform-analyst', label: 'Analyst', help: 'Reads, exports and schedules reports.' },
] as const;

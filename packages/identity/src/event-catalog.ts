import { publishEvent, type PublishedEvent } from '@entrepot/events';
import { staffInvited, userVerified } from './events.ts';

const since = '1.0.0';
const email = 'ada@example.com';

/** What integrators are told about people. */
export const identityEvents: readonly PublishedEvent[] = [
  publishEvent(staffInvited, {
    title: 'Person invited', description: 'Somebody was asked to join a team. The link itself is in the mail alone.', since,
    example: { invitationId: '0199c0de-0000-7000-8000-000000000201', email, role: 'manager' },
  }),
  publishEvent(userVerified, {
    title: 'User verified', description: 'A person opened the link sent to their address and joined the team: the address is theirs.', since,
    example: { userId: '0199c0de-0000-7000-8000-000000000202', email, role: 'manager' },
  }),
];

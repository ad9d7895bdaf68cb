import { memberProcedure, reading, router } from '@entrepot/rpc';
import { searchEmailsInput } from './contract.ts';
import { searchEmails } from './search-emails.ts';

export const messagingRouter = router({
  searchEmails: memberProcedure('email.read').input(searchEmailsInput).query(reading(searchEmails)),
});

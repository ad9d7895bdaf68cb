export {
  email, emailState, searchEmailsInput, searchEmailsOutput, type Email, type EmailState, type SearchEmailsInput, type SearchEmailsOutput,
} from './search-emails.contract.ts';

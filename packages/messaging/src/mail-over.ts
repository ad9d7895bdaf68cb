/** What an e-mail was to tell is no longer so; it is not sent and not tried again. The message goes into the delivery log. */
export class MailOverError extends Error {
  override readonly name = 'MailOverError';
}

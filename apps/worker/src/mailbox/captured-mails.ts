import PostalMime from 'postal-mime';

/** An e-mail that the mailbox caught. */
export interface CapturedMail {
  /** Place in the mailbox, from 1. */
  readonly number: number;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly text: string;
  readonly html: string;
}

/** The newest e-mails, in memory; a mailbox for development forgets. */
export class CapturedMails {
  readonly #mails: CapturedMail[] = [];
  readonly #keep: number;
  #count = 0;

  /** @param keep how many are kept */
  constructor(keep = 500) {
    this.#keep = keep;
  }

  /** Newest first. */
  get all(): readonly CapturedMail[] {
    return this.#mails.toReversed();
  }

  find(number: number): CapturedMail | undefined {
    return this.#mails.find((mail) => mail.number === number);
  }

  /** Takes an e-mail in as it came over the wire. One that comes again under its Message-ID is the same one, as for any mailbox. */
  async add(raw: Buffer, recipients: readonly string[]): Promise<void> {
    const { messageId = '', from, subject = '', date = '', text = '', html = '' } = await PostalMime.parse(raw);
    if (messageId !== '' && this.#mails.some((mail) => mail.messageId === messageId)) return;
    this.#count += 1;
    this.#mails.push({
      number: this.#count, messageId, from: from ? `${from.name} <${from.address ?? ''}>`.trim() : '', to: recipients.join(', '), subject, date, text, html,
    });
    if (this.#mails.length > this.#keep) this.#mails.shift();
  }
}

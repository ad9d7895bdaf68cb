export type { Stationery } from './compose-email.ts';
export { mailReport } from './mail-report.ts';
export type { ReportLetter } from './report-letter.ts';
export { messagingSubscriptions } from './jobs.ts';
export { openMailer, type Mail, type Mailer, type MailerSettings, type MailServer } from './mailer.ts';
export { messagingRouter } from './router.ts';
export { sendEmailHandler } from './send-email.ts';
export { sendEmailQueue } from './queues.ts';

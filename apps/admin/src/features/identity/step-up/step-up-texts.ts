import { defineMessages } from '@entrepot/ui';

export const stepUpTexts = defineMessages({
  en: {
    title: 'Is it still you?',
    text: 'This needs a fresh code of your authenticator. What you were doing goes on afterwards.',
    code: 'Code',
    codeHelp: 'Six digits, or one of your backup codes. A code that was used cannot be used again.',
    goOn: 'Go on',
    cancel: 'Cancel',
  },
  de: {
    title: 'Sind Sie es noch?',
    text: 'Dafür ist ein neuer Code Ihrer Authenticator-App nötig. Danach geht es weiter, wo Sie waren.',
    code: 'Code',
    codeHelp: 'Sechs Ziffern oder einer Ihrer Ersatzcodes. Ein benutzter Code gilt nicht noch einmal.',
    goOn: 'Weiter',
    cancel: 'Abbrechen',
  },
});

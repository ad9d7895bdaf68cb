import { useState } from 'react';
import { BackupCodes } from './backup-codes.tsx';
import { EnrolStep } from './enrol-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';

/** Where somebody stands on the way in. */
export type Step = 'password' | 'totp' | 'enrolment';

/** Password, then the second step or its setting up. The same on the page and in the dialog over a page. */
export function SignInSteps({
  start,
  email,
  onSignedIn,
}: {
  readonly start: Step;
  /** Who this is, when it is known. */
  readonly email: string | undefined;
  readonly onSignedIn: () => void;
}) {
  const [step, setStep] = useState<Step>(start);
  const [account, setAccount] = useState(email ?? '');
  const [backupCodes, setBackupCodes] = useState<readonly string[]>();
  const startOver = () => setStep('password');
  if (backupCodes !== undefined) return <BackupCodes codes={backupCodes} account={account} onDone={onSignedIn} />;
  switch (step) {
    case 'password':
      return (
        <PasswordStep
          email={email}
          onAccepted={(next, typed) => {
            setAccount(typed);
            if (next === 'signed-in') onSignedIn();
            else setStep(next);
          }}
        />
      );
    case 'totp':
      return <SecondFactorStep onAccepted={onSignedIn} onStartOver={startOver} />;
    case 'enrolment':
      return <EnrolStep onEnrolled={setBackupCodes} onStartOver={startOver} />;
  }
}

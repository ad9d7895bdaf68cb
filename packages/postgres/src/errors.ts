import pg from 'pg';

const MESSAGES = {
  'row.duplicate': 'A row with this key exists already.',
  'row.overlapping': 'The row overlaps an existing one.',
  'reference.broken': 'The row refers to one that is missing, or is still referred to.',
  'value.missing': 'A required value is missing.',
  'value.refused': 'A value breaks a rule of its table.',
  'value.invalid': 'A value has the wrong form.',
  'permission.denied': 'The database refused this to the actor.',
  'serialization.conflict': 'Another transaction got in between; try again.',
  'deadlock.detected': 'Two transactions waited for each other; try again.',
  'lock.timeout': 'A lock was not free in time.',
  'statement.timeout': 'A statement took too long.',
  'statement.forbidden': 'This kind of statement does not pass the doors.',
  'statement.stale': 'A prepared statement is out of date; try again.',
  'transaction.timeout': 'The transaction took too long.',
  'transaction.aborted': 'A statement failed inside the transaction and its error was swallowed; nothing was committed.',
  'transaction.closed': 'The transaction has ended already.',
  'connection.lost': 'The connection to the database was lost.',
  'pool.exhausted': 'No database connection was free in time.',
  'lane.full': 'Too many reads are waiting.',
  'commit.unknown': 'The connection was lost while committing: the outcome is not known.',
  'request.aborted': 'The caller went away.',
  'rows.unexpected': 'Exactly one row was expected.',
  'database.fault': 'The database could not do this.',
} as const;

export type FaultCode = keyof typeof MESSAGES;

const BY_STATE: Readonly<Record<string, FaultCode>> = {
  '23505': 'row.duplicate',
  '23P01': 'row.overlapping',
  '23503': 'reference.broken',
  '23001': 'reference.broken',
  '23502': 'value.missing',
  '23514': 'value.refused',
  '44000': 'permission.denied', // with check option
  '42501': 'permission.denied', // grants, and a row that breaks a policy
  '25006': 'statement.forbidden', // a write in a read-only transaction
  '40001': 'serialization.conflict',
  '40P01': 'deadlock.detected',
  '55P03': 'lock.timeout',
  '57014': 'statement.timeout',
  '25P02': 'transaction.aborted',
  '25P03': 'transaction.timeout',
  '25P04': 'transaction.timeout',
  '26000': 'statement.stale',
  '42P05': 'statement.stale',
  '53300': 'connection.lost', // too many connections
};

const RETRYABLE: ReadonlySet<FaultCode> = new Set([
  'serialization.conflict', 'deadlock.detected', 'lock.timeout', 'statement.stale', 'connection.lost', 'pool.exhausted', 'lane.full',
]);

/**
 * Something the database refused or failed at. The message is a constant of ours and safe to show; SQL text, values and
 * constraint details stay in `cause`, which like `constraint` and `sqlState` is not enumerable and must not reach a client.
 */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly code: FaultCode;
  /** Whether the same call may succeed when made again. */
  readonly retryable: boolean;
  /** SQLSTATE, for code that maps it to a refusal (PostgreSQL manual, appendix A). */
  declare readonly sqlState: string | undefined;
  /** The constraint that was broken, so that a use case can name its refusal. */
  declare readonly constraint: string | undefined;

  constructor(code: FaultCode, cause?: unknown) {
    super(MESSAGES[code], { cause });
    this.code = code;
    this.retryable = RETRYABLE.has(code);
    const original = cause instanceof pg.DatabaseError ? cause : undefined;
    Object.defineProperty(this, 'sqlState', { value: original?.code, enumerable: false });
    Object.defineProperty(this, 'constraint', { value: original?.constraint, enumerable: false });
  }
}

/**
 * Turns whatever `pg` threw into a fault of ours.
 * @returns the error itself when it is one already
 */
export function faultFrom(error: unknown): DatabaseFault {
  return error instanceof DatabaseFault ? error : new DatabaseFault(codeOf(error), error);
}

function codeOf(error: unknown): FaultCode {
  if (error instanceof pg.DatabaseError) return codeOfState(error.code ?? '', error.message);
  // What is left comes from the socket or the pool, neither of which has error classes to test for.
  if (error instanceof Error && error.message === 'timeout exceeded when trying to connect') return 'pool.exhausted';
  if (error instanceof Error && isFromConnection(error)) return 'connection.lost';
  return 'database.fault';
}

function codeOfState(state: string, message: string): FaultCode {
  const known = BY_STATE[state];
  if (known !== undefined) return known;
  if (state === '0A000' && message.includes('cached plan')) return 'statement.stale';
  if (state.startsWith('57P') || state.startsWith('08')) return 'connection.lost';
  if (state.startsWith('22')) return 'value.invalid';
  return 'database.fault';
}

function isFromConnection(error: Error): boolean {
  return 'syscall' in error || /^(Connection terminated|Client (was closed|has encountered)|timeout expired|write after end|This socket)/.test(error.message)
    || 'code' in error && typeof error.code === 'string' && /^(E[A-Z]+|ERR_(STREAM|SOCKET)_[A-Z_]+)$/.test(error.code);
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the desk that hands out databases. */
    databaseDesk: string;
  }
}

/** Under this name vitest carries the desk's address from its main process to its workers. */
export const deskKey = 'databaseDesk';

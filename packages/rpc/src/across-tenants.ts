import type { JsonValue } from '@entrepot/kernel';
import type { OperatorActor, StaffLook, StaffReader } from '@entrepot/postgres';

/** What {@link acrossTenants} needs of a staff procedure's context. */
interface AcrossContext {
  readonly actor: OperatorActor;
  readonly across: <T>(look: Omit<StaffLook, 'actor' | 'signal'>, work: (staff: StaffReader) => Promise<T>) => Promise<T>;
}

/** A look before it has an actor. `detail`: what was asked; what is undefined was not. */
interface DescribedLook extends Omit<StaffLook, 'actor' | 'signal' | 'detail'> {
  readonly detail?: JsonValue | Readonly<Record<string, JsonValue | undefined>>;
}

/**
 * Runs a read across tenants, recorded before anything is read: `.query(acrossTenants(describe, searchTenants))`.
 * @param describe what the audit trail says about the look
 */
export function acrossTenants<Input, Output>(
  describe: (input: Input) => DescribedLook,
  read: (staff: StaffReader, actor: OperatorActor, input: Input) => Promise<Output>,
) {
  return ({ ctx, input }: { ctx: AcrossContext; input: Input }): Promise<Output> => {
    const { detail, ...look } = describe(input);
    // As JSON has it: without what is undefined.
    const asked: { readonly detail: JsonValue } | undefined = detail === undefined ? undefined : { detail: JSON.parse(JSON.stringify(detail)) };
    return ctx.across({ ...look, ...asked }, (staff) => read(staff, ctx.actor, input));
  };
}

/** What people do with agreements and with who is missing, as commands. Pure, like `workshop.ts`. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { AgreementKind } from '@ambitiebord/shared/views/agreements';
import { changeOf, create, update } from './operations.ts';

type Agreement = RecordOf<'agreement'>;

/** What can be said of an agreement; null takes it away. Accepting goes by a command of its own. */
export type AgreementChanges = Partial<{
  readonly [Field in Exclude<keyof Agreement, 'type' | 'acceptedAt' | 'status'>]:
    | Agreement[Field]
    | null;
}>;

export type NewAgreement = Partial<
  Pick<Agreement, 'text' | 'responsibleId' | 'due' | 'needsFormal'>
> & { readonly kind: AgreementKind };

/** Makes an agreement; whoever should do it has still to accept it. */
export function addAgreement(id: string, { text = '', ...given }: NewAgreement): NewCommand {
  return changeOf(create('agreement', id, { ...given, text: text.trim(), status: 'open' }));
}

/** Says an agreement differently. Who accepted it accepted the old words, so that is taken back. */
export function rewordAgreement(
  { id, type, acceptedAt }: Agreement,
  changes: AgreementChanges,
): ChangeOperation {
  const again = acceptedAt === undefined ? {} : { acceptedAt: null };
  return update({ id, type }, { ...changes, ...again });
}

/** Says how far an agreement is. */
export function markStatus(agreement: Agreement, status: Agreement['status']): NewCommand {
  return changeOf(update(agreement, { status }));
}

/** Accepts a task for the own partner, or takes that back. */
export function accept({ id }: Agreement, accepted: boolean): NewCommand {
  return { type: 'acceptAgreement', agreementId: id, accepted };
}

/** Gives a task back that does not suit the own partner: nobody does it then. */
export function decline(agreement: Agreement): NewCommand {
  return changeOf(rewordAgreement(agreement, { responsibleId: null }));
}

type MissingParty = RecordOf<'missingParty'>;

/** Names somebody who should be at the table. */
export function addMissingParty(
  given: Pick<MissingParty, 'who' | 'sector' | 'why' | 'inviter' | 'due'>,
): NewCommand {
  return changeOf(create('missingParty', newId(), given));
}

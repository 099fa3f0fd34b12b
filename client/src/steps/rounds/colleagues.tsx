import { ANSWERS_PER } from '@ambitiebord/shared/domain/round-kinds';
import { recordOf } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { partnerPeople } from '../parts/people.ts';

/** That somebody answers together with colleagues; nothing for who answers alone. */
export function Together({ round }: { readonly round: Round }) {
  const { rounds } = useMessages();
  const { language } = useLanguage();
  const { me, organisation, names } = useSessionState(({ me: self, board }) => ({
    me: self,
    organisation: recordOf(board, 'partner', self.partnerId)?.name,
    names: partnerPeople(board)
      .filter(({ id, partnerId }) => partnerId === self.partnerId && id !== self.participantId)
      .map(({ displayName }) => displayName)
      .join('\n'),
  }));
  if (ANSWERS_PER[round.kind] === 'participant' || !me.partnerId || !organisation || !names) {
    return null;
  }
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names.split('\n'));
  return <p className="step-hint">{rounds.answering.together(list, organisation)}</p>;
}

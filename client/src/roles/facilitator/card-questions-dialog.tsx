import { FIRST_CARD_FIELDS } from '@ambitiebord/shared/domain/card-fields';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { CardQuestionChoice } from './card-question-choice.tsx';

/** Chooses the questions of the card, at any moment of the session. */
export function CardQuestionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { agenda, domain } = useMessages();
  const client = useSession();
  const chosen = useSessionState(({ board }) => sessionOf(board)?.cardFields ?? []);
  return (
    <Dialog
      title={agenda.cardQuestions}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {agenda.done}
        </Button>
      }
    >
      <p>{agenda.cardQuestionsLead}</p>
      <h3>{agenda.cardQuestionsAlways}</h3>
      <ul>
        {FIRST_CARD_FIELDS.map((field) => (
          <li key={field}>{domain.cardQuestions[field]}</li>
        ))}
      </ul>
      <CardQuestionChoice
        chosen={chosen}
        onChoose={(fields) => void client.send({ type: 'setCardFields', fields })}
      />
      <p className="rail-note">{agenda.cardQuestionsKept}</p>
    </Dialog>
  );
}

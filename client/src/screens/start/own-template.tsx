import type { SessionTemplate } from '@ambitiebord/shared/protocol/session-template';
import { TemplateFile } from '../../roles/template-file.tsx';
import { useMessages } from '../../ui/language.tsx';

interface OwnTemplateProps {
  readonly chosen: SessionTemplate | undefined;
  readonly onChoose: (template: SessionTemplate) => void;
}

/** The file of a programme of one's own, to start a session with. */
export function OwnTemplate({ chosen, onChoose }: OwnTemplateProps) {
  const { agenda, domain } = useMessages();
  const total = Object.values(chosen?.plan.minutes ?? {}).reduce(
    (sum, minutes) => sum + minutes,
    0,
  );
  return (
    <>
      <TemplateFile onRead={onChoose} />
      <output>
        {chosen ? agenda.chosenFile(chosen.plan.title, domain.minutes(total)) : agenda.noFileYet}
      </output>
    </>
  );
}

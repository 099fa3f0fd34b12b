import {
  readTemplate,
  type SessionTemplate,
  type TemplateProblem,
} from '@ambitiebord/shared/protocol/session-template';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useMessages } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import './template-file.css';

/** `steps.2.minutes` in words: step 3, minutes. */
function whereInWords(where: string, words: Messages['agenda']): string {
  const [first = '', index, field] = where.split('.');
  const named = (name: string): string =>
    Object.entries(words.problemFields).find(([each]) => each === name)?.[1] ?? name;
  if (first !== 'steps' || index === undefined) return named(first);
  const step = words.problemStep(Number(index) + 1);
  return field === undefined ? step : `${step}, ${named(field)}`;
}

interface TemplateFileProps {
  readonly onRead: (template: SessionTemplate) => void;
}

/** Opens a file with a programme; says clearly what is wrong with one that cannot be used. */
export function TemplateFile({ onRead }: TemplateFileProps) {
  const { agenda, domain } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<TemplateProblem>();
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const result = readTemplate(await file.text());
    setProblem(result.ok ? undefined : result.error);
    if (result.ok) onRead(result.value);
  };
  return (
    <div className="template-file">
      <Button icon={FolderOpen} onClick={() => input.current?.click()}>
        {agenda.openFile}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={agenda.openFile}
        hidden
        onChange={({ target }) => {
          void read(target.files?.[0]);
          // So that the same file can be chosen again after it was put right.
          target.value = '';
        }}
      />
      {problem && (
        <Notice tone="problem">
          {agenda.fileProblems[problem.code]}
          {problem.where !== '' && ` ${agenda.problemAt(whereInWords(problem.where, agenda))}`}
          {problem.misplaced &&
            ` ${agenda.orderWrong(domain.steps[problem.misplaced.step], domain.steps[problem.misplaced.after])}`}
        </Notice>
      )}
    </div>
  );
}

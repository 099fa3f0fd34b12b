/** A step that the group does at the table: how, and the questions to talk about. */
export function TableTalk({
  how,
  questions,
}: {
  readonly how: string;
  readonly questions: readonly string[];
}) {
  return (
    <>
      <p>{how}</p>
      <ol className="step-list step-list-numbered">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </>
  );
}

import { Button } from './button.tsx';
import { useMessages } from './language.tsx';

/** The end of a form in a dialog: keeps what is filled in, or leaves all as it was. */
export function SaveActions({ onCancel }: { readonly onCancel: () => void }) {
  const { common } = useMessages();
  return (
    <div className="form-actions">
      <Button type="submit" variant="primary">
        {common.save}
      </Button>
      <Button onClick={onCancel}>{common.cancel}</Button>
    </div>
  );
}

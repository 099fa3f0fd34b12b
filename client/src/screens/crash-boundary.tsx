import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { useEntryMessages } from '../ui/language.tsx';
import { MessagePage } from './message-page.tsx';

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

/** Catches what went wrong while rendering or loading a part of the page, and offers to start again. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { common } = useEntryMessages();
  return (
    <MessagePage title={common.crashed}>
      <Button variant="primary" onClick={() => location.reload()}>
        {common.reload}
      </Button>
    </MessagePage>
  );
}

// When a page breaks, the frame stays, with the help by phone and at the window, and a way to open it again.
import { Component, type ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';

export interface GuardProps {
  readonly words: { readonly title: string; readonly text: string; readonly reload: string };
  readonly children: ReactNode;
}

/** Shows `words` in place of children that threw. */
export class Guard extends Component<GuardProps, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.broken) return children;
    return (
      <main id="main" className="page page--waiting" tabIndex={-1}>
        <h1>{words.title}</h1>
        <Notice kind="error" live="alert">
          <p>{words.text}</p>
          <Button onClick={() => window.location.reload()}>{words.reload}</Button>
        </Notice>
      </main>
    );
  }
}

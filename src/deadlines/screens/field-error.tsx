// What the server refused, in its own sentence, read out at once.
import { useKit } from './kit.ts';

export function FieldError({ error }: { readonly error: unknown }) {
  const { sentenceOf } = useKit();
  if (!error) return null;
  return (
    <p className="notice notice-error" role="alert">
      {sentenceOf(error)}
    </p>
  );
}

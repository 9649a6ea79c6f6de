// One part of a document's body on a page.
import type { DocumentBlock } from '../../document-contract.ts';

/** Paragraph, heading, list or table. A table of two columns that does not fit is read row by row. */
export function Block({ block }: { readonly block: DocumentBlock }) {
  if (block.type === 'paragraph') return <p className="prewrap">{block.text}</p>;
  if (block.type === 'heading') return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
  if (block.type === 'list')
    return (
      <ol>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    );
  return (
    <table className="paper__table">
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// The hits: title, passages with what was found marked, and where the matter stands. j and k move, Enter opens.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import type { Passage, SearchHit } from '../../contract.ts';
import { LIST_KEYS } from '../shared/keys.ts';
import { useNames } from '../shared/names.ts';
import { StateMark } from '../shared/parts.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { pieces } from './marked.ts';

function Marked({ text, marks }: Pick<Passage, 'text' | 'marks'>) {
  return pieces(text, marks).map((piece) =>
    piece.hit ? <mark key={piece.from}>{piece.text}</mark> : <span key={piece.from}>{piece.text}</span>,
  );
}

function Shown({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation('desk');
  return (
    <p className="hit-excerpt" lang="zh-CN">
      {passage.file && <span className="hit-file">{t('search.inFile', { name: passage.file.name })}</span>}
      <Marked text={passage.text} marks={passage.marks} />
    </p>
  );
}

const linkId = (hit: SearchHit): string => `hit-${hit.matterId}`;

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation('petitions');
  const names = useNames();
  return (
    <li className="hit">
      <h2>
        <Link id={linkId(hit)} to={`/matters/${hit.matterId}`}>
          <Marked text={hit.title} marks={hit.titleMarks} />
        </Link>
      </h2>
      {hit.passages.map((passage) => (
        <Shown key={`${passage.file?.id ?? ''}${passage.text}`} passage={passage} />
      ))}
      <p className="hit-line quiet">
        <StateMark state={hit.state} />
        <span className="tabular">{groupDigits(hit.number)}</span>
        <span>{t(`channel.${hit.channel}`)}</span>
        {hit.categoryPath && <span>{hit.categoryPath}</span>}
        <span title={names.placeFull(hit.place)}>{names.place(hit.place)}</span>
        <span title={names.organ(hit.holder)}>{names.organShort(hit.holder)}</span>
        <span>{names.instant(hit.receivedAt)}</span>
      </p>
    </li>
  );
}

interface HitsProps {
  readonly hits: readonly SearchHit[];
  /** The end was reached by key. */
  readonly onEnd: () => void;
}

export function Hits({ hits, onEnd }: HitsProps) {
  const { t } = useTranslation('desk');
  const move = (by: 1 | -1) => () => {
    const here = hits.findIndex((hit) => document.activeElement?.id === linkId(hit));
    if (here + by >= hits.length) onEnd();
    const to = hits[Math.min(Math.max(here + by, 0), hits.length - 1)];
    const link = to && document.getElementById(linkId(to));
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({ [LIST_KEYS.down]: move(1), [LIST_KEYS.up]: move(-1) });
  return (
    <ol className="hits" aria-label={t('search.hits')}>
      {hits.map((hit) => (
        <Hit key={hit.matterId} hit={hit} />
      ))}
    </ol>
  );
}

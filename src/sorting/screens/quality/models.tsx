// The models that were trained: which is in use, what each was measured at, and which questions it answers.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ModelItem, QuestionFigures } from '../../learn/contract.ts';
import { keys, sorting } from '../calls.ts';
import { useKit } from '../kit.ts';
import { Bar } from './bars.tsx';
import { grouped, useShare } from './numbers.ts';
import { Scrolled } from './scrolled.tsx';

const MEGABYTE = 1_000_000;

function Question({ figures }: { readonly figures: QuestionFigures }) {
  const { t } = useTranslation(['sort', 'sorting']);
  const share = useShare();
  const { question, outcome, accuracy, macroF1, inUseAccuracy, heldBack, learnt, better } = figures;
  return (
    <tr>
      <th scope="row">{t(`sorting:models.question.${question}`)}</th>
      <td className="b-bar">
        <Bar share={accuracy}>{share(accuracy)}</Bar>
      </td>
      <td className="b-number">{share(inUseAccuracy)}</td>
      <td className="b-number">{macroF1 === undefined ? share(undefined) : macroF1.toFixed(3)}</td>
      <td className="b-number">
        {t('sort:boards.learntOf', { learnt: grouped(learnt), heldBack: grouped(heldBack) })}
      </td>
      <td>
        {t(`sorting:models.outcome.${outcome}`)}
        {better && (
          <span className="quiet board-small">
            {t('sorting:models.better', { from: share(better.from), to: share(better.to) })}
          </span>
        )}
      </td>
    </tr>
  );
}

function Questions({ model }: { readonly model: ModelItem }) {
  const { t } = useTranslation(['sort', 'sorting']);
  if (model.questions.length === 0) return null;
  return (
    <Scrolled label={model.version}>
      <table className="board-table">
        <caption className="hidden">{model.version}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sort:boards.question')}</th>
            <th scope="col" className="b-bar">
              {t('sorting:quality.figure.accuracy')}
            </th>
            <th scope="col" className="b-number">
              {t('sort:boards.before')}
            </th>
            <th scope="col" className="b-number">
              {t('sort:boards.macroF1')}
            </th>
            <th scope="col" className="b-number">
              {t('sort:boards.examples')}
            </th>
            <th scope="col">{t('sort:boards.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {model.questions.map((one) => (
            <Question key={one.question} figures={one} />
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Model({ model }: { readonly model: ModelItem }) {
  const { t } = useTranslation(['sort', 'sorting']);
  const kit = useKit();
  return (
    <li className="model">
      <h3>
        {model.version} {model.inUse && <span className="mark-tag mark-corrected">{t('sorting:models.inUse')}</span>}
      </h3>
      <p className="quiet model-line">
        <span>{t(`sorting:models.source.${model.source}`)}</span>
        <span>{kit.instant(model.madeAt)}</span>
        {model.madeBy && <span>{model.madeBy}</span>}
        <span>{t('sort:boards.size', { size: (model.bytes / MEGABYTE).toFixed(2) })}</span>
        {model.source === 'shipped' && model.decisions > 0 && (
          <span>{t('sort:boards.shipped', { examples: grouped(model.decisions) })}</span>
        )}
        {model.source === 'history' && (
          <span>
            {t('sorting:models.learnt', { decisions: grouped(model.decisions), available: grouped(model.available) })}
          </span>
        )}
        {model.usedSince && <span>{t('sorting:models.usedSince', { at: kit.instant(model.usedSince) })}</span>}
      </p>
      <Questions model={model} />
    </li>
  );
}

export function Models() {
  const { t } = useTranslation(['sort', 'sorting']);
  const kit = useKit();
  const { Loading, Failure, Nothing } = kit;
  const found = useQuery({ queryKey: keys.models, queryFn: () => sorting(kit.call).models() });
  if (found.isPending) return <Loading />;
  if (!found.data) return <Failure error={found.error} retry={() => void found.refetch()} />;
  return (
    <section className="board" aria-label={t('sorting:models.title')}>
      <h2>{t('sorting:models.title')}</h2>
      <p className="quiet board-note">{t('sort:boards.modelsNote')}</p>
      {found.data.items.length === 0 && <Nothing title={t('sort:boards.noModels')} />}
      <ul className="models">
        {found.data.items.map((model) => (
          <Model key={model.version} model={model} />
        ))}
      </ul>
    </section>
  );
}

// Second filing page: the place, found by typing, and the exact spot.
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../../../ui/Combobox.tsx';
import { TextField } from '../../../ui/Field.tsx';
import type { Suggestion } from '../../../ui/useSearch.ts';
import type { DraftPlace } from './draft.ts';
import { FilingPage, useFault } from './FilingPage.tsx';
import { useFiling } from './FilingProvider.tsx';
import { placeSearch, suggestionOf } from './places.ts';

/** `/file/where` */
export function WherePage() {
  const { t, i18n } = useTranslation('portal');
  const { draft, update } = useFiling();
  const fault = useFault();
  const known = useRef(new Map<string, DraftPlace>());
  const search = useMemo(
    () => placeSearch(i18n.language, (place) => known.current.set(place.code, place)),
    [i18n.language],
  );
  const onChoose = (item: Suggestion) => {
    update({ placeQuery: item.label, place: known.current.get(item.id) ?? null });
  };
  return (
    <FilingPage path="/file/where" title={t('filing.where.title')}>
      <Combobox
        id="place"
        large
        label={t('filing.where.place')}
        hint={t('filing.where.placeHint')}
        error={fault('place')}
        query={draft.placeQuery}
        chosen={draft.place ? suggestionOf(draft.place, i18n.language) : undefined}
        search={search}
        onType={(placeQuery) => update({ placeQuery, place: null })}
        onChoose={onChoose}
      />
      <TextField
        id="placeDetail"
        large
        optional
        label={t('filing.where.detail')}
        hint={t('filing.where.detailHint')}
        error={fault('placeDetail')}
        autoComplete="street-address"
        value={draft.placeDetail}
        onChange={(placeDetail) => update({ placeDetail })}
      />
    </FilingPage>
  );
}

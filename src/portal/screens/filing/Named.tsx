// The part of the third page for those who give their name.
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/Choice.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useFault } from './FilingPage.tsx';
import { useFiling } from './FilingProvider.tsx';

const ID_TYPES = ['RESIDENT_ID', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'ORGANISATION_CODE', 'OTHER'] as const;

/** Name, ways to be reached, ID, others in a joint petition, confidentiality. */
export function Named() {
  const { t } = useTranslation('portal');
  const { draft, update } = useFiling();
  const fault = useFault();
  return (
    <>
      <TextField
        id="name"
        label={t('filing.who.name')}
        error={fault('name')}
        autoComplete="name"
        short
        value={draft.name}
        onChange={(name) => update({ name })}
      />
      <TextField
        id="phone"
        type="tel"
        optional
        label={t('filing.who.phone')}
        hint={t('filing.who.phoneHint')}
        error={fault('phone')}
        autoComplete="tel"
        short
        value={draft.phone}
        onChange={(phone) => update({ phone })}
      />
      <TextField
        id="address"
        optional
        label={t('filing.who.address')}
        hint={t('filing.who.addressHint')}
        error={fault('address')}
        autoComplete="street-address"
        value={draft.address}
        onChange={(address) => update({ address })}
      />
      <Identity />
      <Joint />
      <Checkbox
        id="keepConfidential"
        label={t('filing.who.confidential')}
        hint={t('filing.who.confidentialHint')}
        checked={draft.keepConfidential}
        onChange={(keepConfidential) => update({ keepConfidential })}
      />
    </>
  );
}

function Identity() {
  const { t } = useTranslation('portal');
  const { draft, update } = useFiling();
  const fault = useFault();
  const options = [
    { value: '', label: t('filing.who.idNone') },
    ...ID_TYPES.map((value) => ({ value, label: t(`filing.idTypes.${value}`) })),
  ];
  return (
    <>
      <Select
        id="idType"
        optional
        label={t('filing.who.idType')}
        error={fault('idType')}
        value={draft.idType}
        options={options}
        onChange={(idType) => update({ idType })}
      />
      {(draft.idType !== '' || draft.idNumber !== '') && (
        <TextField
          id="idNumber"
          label={t('filing.who.idNumber')}
          error={fault('idNumber')}
          short
          value={draft.idNumber}
          onChange={(idNumber) => update({ idNumber })}
        />
      )}
    </>
  );
}

function Joint() {
  const { t } = useTranslation('portal');
  const { draft, update } = useFiling();
  const fault = useFault();
  return (
    <div className="stack">
      <Checkbox
        id="joint"
        label={t('filing.who.joint')}
        hint={t('filing.who.jointHint')}
        checked={draft.joint}
        onChange={(joint) => update({ joint })}
      />
      {draft.joint && (
        <>
          <TextArea
            id="others"
            label={t('filing.who.others')}
            hint={t('filing.who.othersHint')}
            error={fault('others')}
            value={draft.others}
            max={4_000}
            rows={4}
            onChange={(others) => update({ others })}
          />
          <TextField
            id="people"
            optional
            label={t('filing.who.people')}
            hint={t('filing.who.peopleHint')}
            error={fault('people')}
            inputMode="numeric"
            short
            value={draft.people}
            onChange={(people) => update({ people })}
          />
        </>
      )}
    </div>
  );
}

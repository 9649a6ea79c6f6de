// Number and query code, large, to be copied, scanned and kept.
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../../../platform/dates.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';

export interface KeysProps {
  readonly number: string;
  readonly code: string;
  /** Where the QR code leads. */
  readonly address: string;
}

/** The keys of a petition. */
export function Keys({ number, code, address }: KeysProps) {
  const { t } = useTranslation('portal');
  return (
    <div className="receipt">
      <dl className="receipt__keys">
        <Key label={t('receipt.number')} text={groupDigits(number)} copy={number} copyLabel={t('receipt.copyNumber')} />
        <Key label={t('receipt.code')} text={groupDigits(code)} copy={code} copyLabel={t('receipt.copyCode')} />
      </dl>
      <figure className="receipt__qr">
        <QrCode text={address} label={t('receipt.qrLabel')} />
        <figcaption>{t('receipt.qr')}</figcaption>
      </figure>
    </div>
  );
}

interface KeyProps {
  readonly label: string;
  readonly text: string;
  readonly copy: string;
  readonly copyLabel: string;
}

function Key({ label, text, copy, copyLabel }: KeyProps) {
  return (
    <div className="receipt__key">
      <dt>{label}</dt>
      <dd>
        <span className="receipt__digits">{text}</span>
        <span className="no-print">
          <CopyButton text={copy} label={copyLabel} />
        </span>
      </dd>
    </div>
  );
}

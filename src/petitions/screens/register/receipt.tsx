// The receipt that the petitioner takes home: number, query code, QR code, until when it is passed on. Printable.
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import type { DeskFiled } from '../../contract.ts';
import { useNames } from '../shared/names.ts';

const absolute = (address: string): string => new URL(address, location.origin).href;

export function ReceiptView({ filed, onNext }: { readonly filed: DeskFiled; readonly onNext: () => void }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const next = useRef<HTMLButtonElement>(null);
  const { receipt } = filed;
  useEffect(() => next.current?.focus(), []);
  const facts = [
    ['title', receipt.title],
    ['channel', t(`petitions:channel.${receipt.channel}`)],
    ['receivedAt', names.instant(receipt.receivedAt)],
    ['registeredAt', names.instant(receipt.registeredAt)],
    ['organ', names.organ(receipt.organ)],
    ['place', names.placeFull(receipt.place)],
    ['dispatchBy', names.day(receipt.dispatchBy)],
  ] as const;
  return (
    <div className="page narrow">
      <section className="receipt" aria-labelledby="receipt-title">
        <h1 id="receipt-title">{t('receipt.heading')}</h1>
        <div className="receipt-top">
          <dl className="receipt-codes">
            <dt>{t('receipt.number')}</dt>
            <dd className="receipt-number">{groupDigits(receipt.number)}</dd>
            <dt>{t('receipt.queryCode')}</dt>
            <dd className="receipt-code">{groupDigits(receipt.queryCode)}</dd>
          </dl>
          <QrCode text={absolute(receipt.progressUrl)} label={t('receipt.qr')} />
        </div>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`receipt.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{t('receipt.explained')}</p>
        <p className="receipt-address">{absolute('/progress')}</p>
      </section>
      <div className="act-foot no-print">
        <Button type="primary" onClick={() => window.print()}>
          {t('receipt.print')}
        </Button>
        <Button ref={next} onClick={onNext}>
          {t('receipt.next')}
        </Button>
        <Link to={`/matters/${filed.matterId}`}>{t('receipt.open')}</Link>
      </div>
    </div>
  );
}

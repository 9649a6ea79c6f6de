// The demand in the petitioner's words, with its attachments, and the petitioner behind a mask.
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../../../platform/dates.ts';
import type { AttachmentView, MatterView, PetitionerView, PetitionView } from '../../contract.ts';
import { useNames } from '../shared/names.ts';
import { useProposals } from '../shared/proposal.ts';
import { Folded } from './folded.tsx';

/** A size as people read it; 1 MB is 1,000,000 bytes. */
const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** Files with their sizes, each opening in a window of its own; a heading only where they have none already. */
export function Attachments({ files, bare = false }: { readonly files: readonly AttachmentView[]; bare?: boolean }) {
  const { t } = useTranslation('desk');
  if (files.length === 0) return null;
  return (
    <section className="attachments" aria-label={t('matter.attachments', { count: files.length })}>
      {!bare && <h2 className="small">{t('matter.attachments', { count: files.length })}</h2>}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={file.url} target="_blank" rel="noreferrer">
              {file.mime.startsWith('image/') && <img src={file.url} alt="" loading="lazy" width={72} height={72} />}
              <span>{file.name}</span>
              <span className="attachment-size">{sizeOf(file.bytes)}</span>
              <span className="hidden">{t('common.newWindow')}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Petitioner({ person, alone }: { readonly person: PetitionerView; readonly alone: boolean }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const idType = person.idType ? t(`petitions:idType.${person.idType}`) : '';
  const rows = [
    ['phone', person.phone],
    ['idNumber', person.idNumber && `${idType} ${person.idNumber}`],
    ['address', person.address],
  ] as const;
  return (
    <li className="petitioner">
      <strong>{person.name || t('matter.noName')}</strong>
      {person.representative && !alone && <span className="tag">{t('matter.representative')}</span>}
      {person.masked && <span className="tag">{t('matter.masked')}</span>}
      {rows.map(
        ([name, value]) =>
          value && (
            <span key={name} className="petitioner-fact">
              <span className="quiet">{t(`petitioner.${name}`)}</span> {value}
            </span>
          ),
      )}
    </li>
  );
}

function Petition({
  matter,
  petition,
  people,
  single,
}: {
  readonly matter: MatterView;
  readonly petition: PetitionView;
  readonly people: readonly PetitionerView[];
  readonly single: boolean;
}) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const { Words } = useProposals();
  return (
    <article className="petition">
      {!single && <h2 className="small">{petition.title}</h2>}
      <p className="petition-meta">
        <span>{t(`petitions:channel.${petition.channel}`)}</span>
        {!single && <span className="tabular">{groupDigits(petition.number)}</span>}
        <span>{t('matter.receivedAt', { at: names.instant(petition.receivedAt) })}</span>
        {petition.people > 1 && <span>{t('matter.people', { count: petition.people })}</span>}
        {petition.keepConfidential && <span className="tag">{t('matter.keepConfidential')}</span>}
        {petition.source && <span>{t('matter.source', { source: petition.source })}</span>}
      </p>
      <Folded>
        <p className="petition-text" lang="zh-CN">
          <Words matter={matter} text={petition.text} />
        </p>
      </Folded>
      {petition.demand && (
        <div className="petition-demand">
          <h2 className="small">{t('matter.demand')}</h2>
          <p lang="zh-CN">
            <Words matter={matter} text={petition.demand} />
          </p>
        </div>
      )}
      {(petition.accused || petition.placeDetail) && (
        <dl className="facts">
          {petition.accused && (
            <>
              <dt>{t('matter.accused')}</dt>
              <dd>{petition.accused}</dd>
            </>
          )}
          {petition.placeDetail && (
            <>
              <dt>{t('matter.placeDetail')}</dt>
              <dd>{petition.placeDetail}</dd>
            </>
          )}
        </dl>
      )}
      <Attachments files={petition.attachments} />
      <section className="petitioners">
        <h2 className="small">{t('matter.petitioner')}</h2>
        {petition.anonymous && people.length === 0 ? (
          <p>{t('matter.anonymous')}</p>
        ) : (
          <ul>
            {people.map((person) => (
              <Petitioner key={person.ordinal} person={person} alone={people.length === 1 && petition.people <= 1} />
            ))}
          </ul>
        )}
      </section>
    </article>
  );
}

/** Petitioners by petition, once somebody has given a reason to see them. */
export type RevealedPeople = Readonly<Record<string, readonly PetitionerView[]>>;

export function Demand({ matter, revealed }: { readonly matter: MatterView; readonly revealed: RevealedPeople }) {
  return (
    <div className="demand">
      {matter.petitions.map((petition) => (
        <Petition
          key={petition.id}
          matter={matter}
          petition={petition}
          people={revealed[petition.id] ?? petition.petitioners}
          single={matter.petitions.length === 1}
        />
      ))}
    </div>
  );
}

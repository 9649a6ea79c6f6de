-- Other lawful ways of R22 art. 31(1)-(5) as dated data: who conducts each, by which law, and how long that law gives.
create table petitions.procedure_catalog (
  way text not null check (way ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  valid_from date not null,
  procedure text not null check (procedure in ('JUDICIAL', 'ARBITRATION', 'PARTY_APPEAL', 'ADMIN_PROCEDURE', 'PERFORM_DUTY')),
  category_prefix text,
  name text not null check (name <> ''),
  name_en text not null check (name_en <> ''),
  receiver text not null check (receiver <> ''),
  receiver_en text not null check (receiver_en <> ''),
  legal_basis text not null check (legal_basis <> ''),
  length integer check (length > 0),
  unit text check (unit in ('calendar-days', 'working-days', 'months')),
  retired boolean not null default false,
  reason text not null default '',
  created_by text,
  created_at timestamptz(3) not null default now(),
  primary key (way, valid_from),
  check ((length is null) = (unit is null))
);
comment on table petitions.procedure_catalog is 'A version is in force from its day until the next one of its way; a retired one ends the way.';

insert into petitions.procedure_catalog
  (way, valid_from, procedure, category_prefix, name, name_en, receiver, receiver_en, legal_basis, length, unit) values
  ('litigation', '2022-05-01', 'JUDICIAL', null, '民事、行政、刑事诉讼', 'Litigation before a court', '有管辖权的人民法院', 'The people''s court with jurisdiction', '《中华人民共和国民事诉讼法》《中华人民共和国行政诉讼法》《中华人民共和国刑事诉讼法》', null, null),
  ('procuratorial-supervision', '2022-05-01', 'JUDICIAL', null, '检察机关法律监督', 'Legal supervision by a procuratorate', '人民检察院', 'The people''s procuratorate', '《中华人民共和国人民检察院组织法》', null, null),
  ('police-procedure', '2022-05-01', 'JUDICIAL', null, '公安机关法律程序', 'Legal procedure of the police', '公安机关', 'The public security organ', '《中华人民共和国刑事诉讼法》《中华人民共和国治安管理处罚法》', null, null),
  ('labour-arbitration', '2022-05-01', 'ARBITRATION', '04', '劳动人事争议仲裁', 'Labour and personnel arbitration', '劳动人事争议仲裁委员会', 'The labour and personnel dispute arbitration commission', '《中华人民共和国劳动争议调解仲裁法》第四十三条', 45, 'calendar-days'),
  ('land-contract-arbitration', '2022-05-01', 'ARBITRATION', '01', '农村土地承包仲裁', 'Arbitration on contracted rural land', '农村土地承包仲裁委员会', 'The rural land contract arbitration commission', '《中华人民共和国农村土地承包经营纠纷调解仲裁法》第四十七条', 60, 'calendar-days'),
  ('commercial-arbitration', '2022-05-01', 'ARBITRATION', null, '民商事仲裁', 'Civil and commercial arbitration', '仲裁委员会（依仲裁协议）', 'The arbitration commission that the parties agreed on', '《中华人民共和国仲裁法》', null, null),
  ('party-appeal', '2022-05-01', 'PARTY_APPEAL', null, '党员申诉', 'Party member''s appeal', '作出处分决定的党组织或者纪检监察机关', 'The Party organisation or discipline organ that decided', '《中国共产党纪律检查机关监督执纪工作规则》第五十九条', 90, 'calendar-days'),
  ('supervision-re-examination', '2022-05-01', 'PARTY_APPEAL', null, '监察复审', 'Re-examination of a supervision decision', '作出决定的监察机关', 'The supervision organ that decided', '《中华人民共和国监察法》（2018年）第四十九条', 1, 'months'),
  ('civil-servant-appeal', '2022-05-01', 'PARTY_APPEAL', null, '公务员申诉', 'Civil servant''s appeal', '公务员主管部门或者上一级机关', 'The civil service authority or the organ above', '《中华人民共和国公务员法》第九十六条', 60, 'calendar-days'),
  ('reconsideration', '2022-05-01', 'ADMIN_PROCEDURE', null, '行政复议', 'Administrative reconsideration', '行政复议机关', 'The reconsideration organ', '《中华人民共和国行政复议法》（2017年）第三十一条', 60, 'calendar-days'),
  ('reconsideration', '2024-01-01', 'ADMIN_PROCEDURE', null, '行政复议', 'Administrative reconsideration', '行政复议机关', 'The reconsideration organ', '《中华人民共和国行政复议法》（2023年）第六十二条', 60, 'calendar-days'),
  ('licence', '2022-05-01', 'ADMIN_PROCEDURE', null, '行政许可', 'Administrative licence', '行政许可机关', 'The licensing organ', '《中华人民共和国行政许可法》第四十二条', 20, 'working-days'),
  ('penalty', '2022-05-01', 'ADMIN_PROCEDURE', null, '行政处罚', 'Administrative penalty', '有处罚权的行政机关', 'The organ with power to punish', '《中华人民共和国行政处罚法》第六十条', 90, 'calendar-days'),
  ('work-injury', '2022-05-01', 'ADMIN_PROCEDURE', '04', '工伤认定', 'Confirmation of a work injury', '社会保险行政部门', 'The social insurance department', '《工伤保险条例》第二十条', 60, 'calendar-days'),
  ('duty', '2022-05-01', 'PERFORM_DUTY', null, '履行法定职责', 'Performing a legal duty', '负有法定职责的行政机关', 'The organ with that duty', '《中华人民共和国行政诉讼法》第四十七条', 2, 'months'),
  ('consumer-complaint', '2022-05-01', 'PERFORM_DUTY', '11', '消费投诉调解', 'Consumer complaint', '市场监督管理部门', 'The market supervision department', '《市场监督管理投诉举报处理暂行办法》第二十一条', 45, 'working-days');

-- Tells every server at once, so that a running one offers the ways as they are.
create function petitions.tell_procedures() returns trigger language plpgsql as $$
begin
  perform pg_notify('procedures', '');
  return null;
end $$;
create trigger tell_change after insert or update or delete on petitions.procedure_catalog
  for each statement execute function petitions.tell_procedures();

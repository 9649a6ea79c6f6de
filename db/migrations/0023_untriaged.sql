-- What waited for triage when sorting came: heard as if it had just been registered, so that it gets its proposals too.
insert into petitions.heard (consumer, matter_id, seq, type)
select 'sorting', m.matter_id, 1, 'registered' from petitions.matter m
 where m.state = 'REGISTERED' and not m.sealed
   and not exists (select from sorting.proposal p where p.matter_id = m.matter_id)
on conflict do nothing;

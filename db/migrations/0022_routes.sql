-- What was learned from dispatches: which kind of organ had matters of a category and place, and whether it kept them.
create table sorting.routed (
  matter_id uuid not null,
  seq integer not null,
  category_code text collate "C" not null,
  -- County of the matter's place; in Dongguan and Zhongshan the city's own part of the code.
  place_code text collate "C" not null,
  -- Field of the organ it was dispatched to (organs.organ.field), and the level of its place.
  organ_kind text not null,
  organ_level integer not null,
  returned boolean not null,
  primary key (matter_id, seq)
);

-- The same, counted as rows come and go; no matter stands in it.
create table sorting.route_count (
  category_code text collate "C" not null,
  place_code text collate "C" not null,
  organ_kind text not null,
  organ_level integer not null,
  kept bigint not null,
  returned bigint not null,
  primary key (category_code, place_code, organ_kind, organ_level)
) with (fillfactor = 70);

-- In the order of the key, so that two who count at once wait for each other and never both.
create function sorting.count_routes() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into sorting.route_count as c
    select g.category_code, g.place_code, g.organ_kind, g.organ_level,
           - count(*) filter (where not g.returned), - count(*) filter (where g.returned)
      from gone g group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (category_code, place_code, organ_kind, organ_level)
    do update set kept = c.kept + excluded.kept, returned = c.returned + excluded.returned;
  end if;
  if tg_op <> 'DELETE' then
    insert into sorting.route_count as c
    select a.category_code, a.place_code, a.organ_kind, a.organ_level,
           count(*) filter (where not a.returned), count(*) filter (where a.returned)
      from added a group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (category_code, place_code, organ_kind, organ_level)
    do update set kept = c.kept + excluded.kept, returned = c.returned + excluded.returned;
  end if;
  return null;
end $$;
create trigger count_added after insert on sorting.routed
  referencing new table as added for each statement execute function sorting.count_routes();
create trigger count_changed after update on sorting.routed
  referencing old table as gone new table as added for each statement execute function sorting.count_routes();
create trigger count_gone after delete on sorting.routed
  referencing old table as gone for each statement execute function sorting.count_routes();

-- Of a matter that is sealed nothing is kept, not even in a count.
create function sorting.forget_routes() returns trigger language plpgsql as $$
begin
  delete from sorting.routed where matter_id = new.matter_id;
  return null;
end $$;
create trigger forget_sealed_routes after update of sealed on petitions.matter
  for each row when (new.sealed and not old.sealed) execute function sorting.forget_routes();

-- Tells every server at once when someone's access may have changed, so that they may remember who is signed in.
create function platform.tell_identity_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('identity', '');
  return null;
end $$;

create trigger tell_change after update or delete on organs.staff
  for each statement execute function platform.tell_identity_change();
create trigger tell_change after insert or delete on organs.staff_role
  for each statement execute function platform.tell_identity_change();
create trigger tell_change after delete on platform.session
  for each statement execute function platform.tell_identity_change();

-- Who is forgotten is not recognised any more by what advocates said before, and what they said of others is theirs no longer.

create function erase_recipients(erased bigint, address bytea) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from recipient r
    where r.merchant_id = current_merchant()
      and (r.digest = address
           or r.link_id in (select l.id from personal_link l where l.merchant_id = current_merchant() and l.person_id = erased));
$$;
comment on function erase_recipients(bigint, bytea) is
    'The one way in which recommendations by e-mail go: to the address of a forgotten person of the current merchant, and by that person.';
revoke execute on function erase_recipients(bigint, bytea) from public;
grant execute on function erase_recipients(bigint, bytea) to ${app_role};

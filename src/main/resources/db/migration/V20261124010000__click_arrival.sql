alter table click
    add column deep_link text check (length(deep_link) between 1 and 1000),
    add column device    text check (device in ('PHONE', 'TABLET', 'DESKTOP')),
    add column referrer  text check (length(referrer) between 1 and 253);
comment on column click.deep_link is 'The page of the shop that the link leads to, and what it takes along: a path, a query or both. Null: the campaign''s own.';
comment on column click.referrer is 'The host of the page on which the link was followed, if the browser told it.';

alter table share add column device text check (device in ('PHONE', 'TABLET', 'DESKTOP'));
comment on column share.device is 'On what the advocate pressed the button. Null when a server told of it.';

create table machine_look (
    merchant_id bigint      not null,
    link_id     bigint      not null,
    kind        text        not null check (kind in ('PREVIEW', 'ROBOT', 'AHEAD')),
    looked_on   date        not null,
    looks       int         not null check (looks > 0),
    last_at     timestamptz not null,
    primary key (merchant_id, link_id, kind, looked_on),
    foreign key (merchant_id, link_id) references personal_link (merchant_id, id) on delete cascade
);
call wall('machine_look');
comment on table machine_look is 'Programs that opened a personal link: link previews, robots, browsers that load ahead. None of it is a click. A row a day (UTC) and kind.';

-- What a link took along may say who followed it.
create function erase_clicks(erased bigint) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update click set deep_link = null, referrer = null
    where merchant_id = current_merchant()
      and public_id in (select data ->> 'click_id' from event
                        where merchant_id = current_merchant() and person_id = erased and data ->> 'click_id' is not null);
$$;
comment on function erase_clicks(bigint) is
    'The one way in which a click changes: where it led and whence it came goes with the person whose events name it.';
revoke execute on function erase_clicks(bigint) from public;
grant execute on function erase_clicks(bigint) to ${app_role};

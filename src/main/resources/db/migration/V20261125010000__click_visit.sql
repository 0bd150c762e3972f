create table click_visit (
    merchant_id bigint      not null,
    click_id    bigint      not null,
    visits      int         not null check (visits > 0),
    pages       int         not null check (pages >= visits),
    last_at     timestamptz not null,
    primary key (merchant_id, click_id),
    foreign key (merchant_id, click_id) references click (merchant_id, id) on delete cascade
);
call wall('click_visit');
comment on table click_visit is 'How often the shop was visited after a click, as its pages tell. Counts only: a page may tell what it likes.';
comment on column click_visit.visits is 'A visit ends when no page was opened for 30 minutes.';

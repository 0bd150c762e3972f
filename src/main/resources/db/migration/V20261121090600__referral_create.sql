create sequence referral_seq increment by 50;
create table referral (
    merchant_id   bigint      not null,
    id            bigint      not null default nextval('referral_seq'),
    public_id     text        not null check (starts_with(public_id, 'ref_')),
    campaign_id   bigint      not null,
    version_id    bigint      not null,
    advocate_id   bigint      not null,
    friend_id     bigint      not null,
    link_id       bigint      not null,
    click_id      bigint,
    state         text        not null check (state in ('PENDING', 'QUALIFIED', 'APPROVED', 'DENIED')),
    evidence      jsonb       not null,
    findings      jsonb       not null default '[]',
    channel       text        not null check (length(channel) between 1 and 20),
    referred_at   timestamptz not null,
    converted_at  timestamptz,
    conversion_id bigint,
    sale_minor    bigint,
    sale_currency text        check (sale_currency ~ '^[A-Z]{3}$'),
    version       int         not null default 0,
    primary key (merchant_id, id),
    unique (merchant_id, public_id),
    unique (merchant_id, campaign_id, friend_id),
    check ((sale_minor is null) = (sale_currency is null)),
    check ((converted_at is null) = (conversion_id is null)),
    foreign key (merchant_id, campaign_id) references campaign (merchant_id, id) on delete cascade,
    foreign key (merchant_id, version_id) references campaign_version (merchant_id, id) on delete cascade,
    foreign key (merchant_id, advocate_id) references person (merchant_id, id) on delete cascade,
    foreign key (merchant_id, friend_id) references person (merchant_id, id) on delete cascade,
    foreign key (merchant_id, link_id) references personal_link (merchant_id, id) on delete cascade,
    foreign key (merchant_id, click_id) references click (merchant_id, id),
    foreign key (merchant_id, conversion_id) references event (merchant_id, id)
);
create index referral_by_advocate on referral (merchant_id, advocate_id, referred_at desc);
create index referral_by_friend on referral (merchant_id, friend_id);
create index referral_by_referred_at on referral (merchant_id, referred_at desc, id desc);
create index referral_by_converted_at on referral (merchant_id, converted_at) where converted_at is not null;
create index referral_by_conversion on referral (merchant_id, conversion_id) where conversion_id is not null;
call wall('referral');
comment on table referral is 'Who brought whom in one campaign, by what evidence, and how far it got. One per friend and campaign.';

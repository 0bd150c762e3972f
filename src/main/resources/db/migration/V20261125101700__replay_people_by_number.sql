-- What if? says by a number whose reward would be another, so that whoever is forgotten is forgotten there, too. Of the replays before,
-- history's referrals tell whom they speak of; whose reward would be new they do not tell any more.
alter table replay no force row level security;
alter table referral no force row level security;
update replay p
set differences = (
    select jsonb_agg(told - 'person' - 'friend' || coalesce(
        (select jsonb_build_object('friendId', r.friend_id,
                                   'personId', case told ->> 'role' when 'FRIEND' then r.friend_id else r.advocate_id end)
         from referral r where r.merchant_id = p.merchant_id and r.public_id = told ->> 'referralId'), '{}') order by place)
    from jsonb_array_elements(p.differences) with ordinality difference (told, place))
where p.differences <> '[]';
alter table referral force row level security;
alter table replay force row level security;

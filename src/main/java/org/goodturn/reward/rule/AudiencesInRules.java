package org.goodturn.reward.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.person.audience.Audience;
import org.goodturn.person.audience.AudienceUse;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Finds the campaigns whose rules name an audience, in a draft or in any version that was published. */
@ApplicationScoped
class AudiencesInRules implements AudienceUse {

    private static final int MOST = 5;

    private static final String NAMING = """
            select c.name || case when v.published_at is null then ' (draft)' else ' (version ' || v.number || ')' end
            from campaign_version v
            join campaign c on c.merchant_id = v.merchant_id and c.id = v.campaign_id
            where v.merchant_id = :merchant
              and exists (
                select from jsonb_path_query(v.terms, 'strict $.**') part
                where jsonb_typeof(part) = 'object' and part ->> 'kind' = 'audience' and part ->> 'audience' = :name)
            order by c.name, v.number desc limit :most""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    AudiencesInRules(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    @Override
    public List<String> of(Audience audience) {
        return jdbi.withHandle(handle -> handle.createQuery(NAMING)
                .bind("merchant", merchant.id())
                .bind("name", audience.name())
                .bind("most", MOST)
                .mapTo(String.class)
                .list());
    }
}

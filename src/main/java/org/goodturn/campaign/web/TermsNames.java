package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.TermsDifference;

/** Tells differences between terms with the names that people know pools, themes and settings by. */
@ApplicationScoped
class TermsNames {

    /** Made for one page, so that names are looked up once. */
    interface Comparison {
        List<TermsDifference.Change> between(CampaignTerms before, CampaignTerms after);
    }

    private final PageReading themes;

    TermsNames(PageReading themes) {
        this.themes = themes;
    }

    Comparison with(List<CodePools.Choice> pools) {
        var names = themes.names();
        names.putAll(CampaignPools.names(pools));
        UnaryOperator<String> name = id -> names.getOrDefault(id, id);
        return (before, after) -> TermsDifference.between(before, after, name);
    }
}

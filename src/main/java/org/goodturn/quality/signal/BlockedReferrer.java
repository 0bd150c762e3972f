package org.goodturn.quality.signal;

import java.util.Optional;

/** The merchant has ruled the site out, as one that gives codes away. */
record BlockedReferrer(String site) implements Signal {

    static Optional<Signal> in(QualityFacts facts) {
        return facts.step()
                .referrer()
                .flatMap(host -> facts.rules().quality().referrers().stream()
                        .filter(site -> host.equals(site) || host.endsWith("." + site))
                        .findFirst())
                .map(BlockedReferrer::new);
    }

    @Override
    public String code() {
        return "blocked_referrer";
    }

    @Override
    public int weight() {
        return CERTAIN;
    }

    @Override
    public String sentence() {
        return "The friend came from " + site + ", which the campaign has ruled out.";
    }
}

package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.event.Event;
import org.goodturn.event.EventProcessing;
import org.goodturn.quality.Reviewing;
import org.goodturn.referral.Referral;
import org.goodturn.referral.Why;

/** Plays one line of the script, by the very code that decides live. */
@ApplicationScoped
class Acting {

    private final EventProcessing processing;
    private final Reviewing reviewing;
    private final Props props;

    Acting(EventProcessing processing, Reviewing reviewing, Props props) {
        this.processing = processing;
        this.reviewing = reviewing;
        this.props = props;
    }

    void play(Script.Line line, Real real) {
        switch (line.kind()) {
            case ARRIVAL -> throw new IllegalArgumentException("nothing is decided on an arrival");
            case EVENT -> processing.decide(Event.of(line.id()), line.at());
            case REVIEW -> decide(real.ask(memory -> memory.decision(line.id())), line);
            case MOVE -> props.move(real.ask(memory -> memory.move(line.id())));
        }
    }

    /** What is not in review on the stage cannot be approved there, and needs no approval. */
    private void decide(Memory.Decision decision, Script.Line line) {
        var why = Why.person(decision.by(), decision.reason(), line.at());
        Referral.ofFriend(decision.friendId()).stream()
                .filter(referral -> referral.campaignId() == decision.campaignId())
                .forEach(referral -> {
                    if (decision.isApproved()) {
                        // in history a denial by rule had been taken back before
                        reviewing.reopen(referral, why);
                        reviewing.approve(referral, why);
                    } else {
                        reviewing.decline(referral, why);
                    }
                });
    }
}

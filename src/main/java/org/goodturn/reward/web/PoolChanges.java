package org.goodturn.reward.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.reward.CodeList;
import org.goodturn.reward.CodesAdded;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.PoolFilling;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.NumberText;
import org.jboss.resteasy.reactive.RestResponse;

/** How every change of a pool ends: written down, said in a sentence, answered with its page. */
@ApplicationScoped
class PoolChanges {

    private final PoolFilling filling;
    private final Audit audit;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Clock clock;

    PoolChanges(PoolFilling filling, Audit audit, CurrentStaff staff, Flash flash, Clock clock) {
        this.filling = filling;
        this.audit = audit;
        this.staff = staff;
        this.flash = flash;
        this.clock = clock;
    }

    boolean areAllowed() {
        return staff.may(May.RUN_CAMPAIGNS);
    }

    RestResponse<TemplateInstance> fill(CouponPool pool, CodeList list) {
        var filled = filling.fill(pool, list.codes(), clock.instant());
        audit(pool, "filled", Map.of("added", filled.added(), "in_another_pool", filled.elsewhere()));
        return done(pool, report(list, filled));
    }

    void audit(CouponPool pool, String verb, Map<String, ?> detail) {
        audit.write(staff.publicId(), "pool." + verb, pool.publicId(), detail, clock.instant());
    }

    RestResponse<TemplateInstance> done(CouponPool pool, String sentence) {
        flash.say(sentence);
        return Answers.seeOther("/portal/rewards/pools/" + pool.publicId());
    }

    /** "1,200 codes added; 14 in the pool already; 2 in another pool; 3 given twice." */
    private static String report(CodeList list, CodesAdded filled) {
        var added = filled.added();
        var known = list.codes().size() - added - filled.elsewhere();
        return NumberText.grouped(added) + (added == 1 ? " code added" : " codes added")
                + (known == 0 ? "" : "; " + NumberText.grouped(known) + " in the pool already")
                + (filled.elsewhere() == 0 ? "" : "; " + NumberText.grouped(filled.elsewhere()) + " in another pool")
                + (list.repeated() == 0 ? "" : "; " + NumberText.grouped(list.repeated()) + " given twice")
                + ".";
    }
}

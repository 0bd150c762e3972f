package org.goodturn.quality.web;

import io.quarkus.qute.TemplateData;
import org.goodturn.shared.web.Problems;

/** A decision that could not be made as it was typed. @param noun the last part of its address */
@TemplateData
public record DecisionView(String referral, String noun, ReviewForm form, Problems problems) {

    public String verb() {
        return switch (noun) {
            case "approval" -> "Approve";
            case "qualification" -> "Qualify";
            case "denial" -> "Deny";
            default -> "Take the decision back";
        };
    }

    public String referralPath() {
        return "/portal/referrals/" + referral;
    }

    public String action() {
        return referralPath() + "/" + noun;
    }
}

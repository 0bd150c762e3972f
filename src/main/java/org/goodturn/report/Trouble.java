package org.goodturn.report;

import org.goodturn.shared.web.Link;

/**
 * Something that a person should look at.
 *
 * @param subject public id of what it is about; null when it is about several
 * @param name of the subject
 * @param number how many, or how many are left
 */
public record Trouble(Kind kind, String subject, String name, long number) {

    /** The worst first. */
    public enum Kind {
        EVENT_PARKED("bad"),
        POOL_EMPTY("bad"),
        REWARD_WAITS("bad"),
        REWARD_FAILED("bad"),
        SUPPLIER_SILENT("bad"),
        MAIL_FAILED("bad"),
        POOL_LOW("waiting"),
        MAIL_KEPT("info");

        private final String tone;

        Kind(String tone) {
            this.tone = tone;
        }
    }

    public String tone() {
        return kind.tone;
    }

    public String sentence() {
        return switch (kind) {
            case EVENT_PARKED -> count("event") + " could not be processed, although it was tried again and again.";
            case POOL_EMPTY -> name + " has no code left: rewards wait until there are new ones.";
            case POOL_LOW -> name + " has only " + count("code") + " left.";
            case REWARD_WAITS -> count("reward") + (number == 1 ? " waits" : " wait") + " for a code.";
            case REWARD_FAILED -> count("reward") + " failed and can be tried again.";
            case SUPPLIER_SILENT -> "Nobody knows whether " + count("reward") + " came from their supplier.";
            case MAIL_FAILED -> count("mail") + " could not be sent in the last 7 days.";
            case MAIL_KEPT -> "Mails are kept here and not sent, because no mail server is set.";
        };
    }

    /** Where one can do something about it. */
    public String path() {
        return switch (kind) {
            case EVENT_PARKED ->
                Link.to("/portal/developers/events").with("state", "parked").toString();
            case POOL_EMPTY, POOL_LOW -> "/portal/rewards/pools/" + subject;
            case REWARD_WAITS ->
                Link.to("/portal/rewards").with("state", "earned").toString();
            case REWARD_FAILED ->
                Link.to("/portal/rewards").with("state", "failed").toString();
            case SUPPLIER_SILENT -> "/portal/rewards/suppliers";
            case MAIL_FAILED ->
                Link.to("/portal/messages").with("state", "failed").toString();
            case MAIL_KEPT -> "/portal/messages";
        };
    }

    private String count(String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}

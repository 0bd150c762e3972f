package org.goodturn.campaign.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.person.audience.Audience;
import org.goodturn.shared.web.Link;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.ProblemException;

/**
 * By which audience the friends of each version are told apart.
 *
 * @param audience null for none
 * @param audiences that can be chosen
 */
public record Compared(Audience audience, Whose whose, List<Option> audiences) {

    /** Who is asked whether they were in it when the friend came. */
    enum Whose {
        ADVOCATE("advocate", "advocate_id", "Advocate"),
        FRIEND("friend", "friend_id", "Friend");

        final String id;

        /** Of the referral. */
        final String column;

        final String title;

        Whose(String id, String column, String title) {
            this.id = id;
            this.column = column;
            this.title = title;
        }
    }

    /**
     * @param audience public id; null or empty for none
     * @param whose null for the advocates'
     * @throws ProblemException when there is no such audience, or it is to be asked of somebody else
     */
    static Compared read(String audience, String whose) {
        var asked = Arrays.stream(Whose.values())
                .filter(one -> one.id.equals(whose == null ? Whose.ADVOCATE.id : whose))
                .findFirst()
                .orElseThrow(() -> ProblemException.field("whose", "advocate or friend"));
        var all = Audience.all();
        return new Compared(chosen(audience, all), asked, options(all));
    }

    private static Audience chosen(String audience, List<Audience> all) {
        return audience == null || audience.isEmpty()
                ? null
                : all.stream()
                        .filter(one -> one.publicId().equals(audience))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("audience"));
    }

    private static List<Option> options(List<Audience> all) {
        var none = all.isEmpty() ? Stream.<Option>empty() : Stream.of(new Option("", "Everybody together"));
        return Stream.concat(none, all.stream().map(one -> new Option(one.publicId(), one.name())))
                .toList();
    }

    public boolean isAsked() {
        return audience != null;
    }

    /** Those in it, in words. */
    public String inside() {
        return whose.title + " in “" + audience.name() + "”";
    }

    public String chosen() {
        return isAsked() ? audience.publicId() : "";
    }

    public String side() {
        return whose.id;
    }

    public List<Option> sides() {
        return Arrays.stream(Whose.values())
                .map(one -> new Option(one.id, one.title))
                .toList();
    }

    /** The same question at another address. */
    Link at(Link page) {
        return isAsked() ? page.with("whose", whose.id).with("audience", audience.publicId()) : page;
    }
}

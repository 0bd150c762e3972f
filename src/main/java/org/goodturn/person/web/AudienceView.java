package org.goodturn.person.web;

import java.util.List;
import org.goodturn.person.audience.Audience;
import org.goodturn.person.audience.Audiences;
import org.goodturn.shared.web.NumberText;
import org.goodturn.shared.web.Slice;

/** One audience with a page of its members. @param listed what came of a table that was just taken; or null */
public record AudienceView(
        Audience audience,
        int count,
        Slice<Audiences.Member> page,
        boolean isFirst,
        boolean mayEdit,
        ListedView listed) {

    /** One line of the list of audiences. */
    public record Row(String path, String name, String words, String members) {

        static Row of(Audience audience, int count) {
            return new Row(pathOf(audience), audience.name(), audience.rule().words(), shown(count));
        }
    }

    public String path() {
        return pathOf(audience);
    }

    public String next() {
        return page.nextCursor() == null ? null : path() + "?after=" + page.nextCursor();
    }

    public String first() {
        return isFirst ? null : path();
    }

    public String members() {
        return shown(count);
    }

    public boolean isEmpty() {
        return page.data().isEmpty();
    }

    public List<Audiences.Member> rows() {
        return page.data();
    }

    static String pathOf(Audience audience) {
        return "/portal/people/audiences/" + audience.publicId();
    }

    private static String shown(int count) {
        return count >= Audiences.MANY ? NumberText.grouped(Audiences.MANY) + " or more" : NumberText.grouped(count);
    }
}

package org.goodturn.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How closely a campaign's referrals are looked at before anybody is rewarded.
 *
 * @param mostPerDay friends of one advocate in a day, above which it looks strange; null for what the strictness says
 * @param mostPerWeek the same for a week
 * @param soonestMinutes how soon after the click or claim an order looks strange; 0 for never
 * @param countries orders from these do not count, as ISO 3166 codes
 * @param referrers friends who come from these sites do not count, as host names
 */
public record QualityRules(
        Strictness strictness,
        Integer mostPerDay,
        Integer mostPerWeek,
        int soonestMinutes,
        List<String> countries,
        List<String> referrers) {

    /** What speaks against a referral is weighed; this says what weight is too much. */
    public enum Strictness {
        /** Only what is certain counts: nobody refers themselves, and what the merchant has ruled out. */
        OFF("Off", Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0),
        NORMAL("Normal", 60, 120, 200, 800),
        STRICT("Strict", 30, 100, 10, 30);

        private final String title;
        private final int reviewFrom;
        private final int blockFrom;
        private final int mostPerDay;
        private final int mostPerWeek;

        Strictness(String title, int reviewFrom, int blockFrom, int mostPerDay, int mostPerWeek) {
            this.title = title;
            this.reviewFrom = reviewFrom;
            this.blockFrom = blockFrom;
            this.mostPerDay = mostPerDay;
            this.mostPerWeek = mostPerWeek;
        }

        public String title() {
            return title;
        }

        /** From this weight on, somebody looks at it first. */
        public int reviewFrom() {
            return reviewFrom;
        }

        /** From this weight on, it does not count. */
        public int blockFrom() {
            return blockFrom;
        }

        public int mostPerDay() {
            return mostPerDay;
        }

        public int mostPerWeek() {
            return mostPerWeek;
        }

        public boolean isOff() {
            return this == OFF;
        }
    }

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]*[a-z0-9]");

    /** How a new campaign begins. */
    public static final QualityRules USUAL = new QualityRules(Strictness.NORMAL, null, null, 0, List.of(), List.of());

    /** Terms from before there was anything to choose. */
    public static final QualityRules OFF = new QualityRules(Strictness.OFF, null, null, 0, List.of(), List.of());

    public static final int MOST_FRIENDS = 100_000;
    public static final int LONGEST_MINUTES = 60 * 24;
    public static final int MOST_PLACES = 200;

    public QualityRules {
        between("the number of friends a day", mostPerDay, 1, MOST_FRIENDS);
        between("the number of friends a week", mostPerWeek, 1, MOST_FRIENDS);
        between("the number of minutes", soonestMinutes, 0, LONGEST_MINUTES);
        countries = known(countries, "country", COUNTRIES::contains);
        referrers = known(referrers, "host name", host -> HOST.matcher(host).matches());
    }

    /** Above how many friends of an advocate in one day it looks strange. */
    public int friendsPerDay() {
        return mostPerDay == null ? strictness.mostPerDay() : mostPerDay;
    }

    public int friendsPerWeek() {
        return mostPerWeek == null ? strictness.mostPerWeek() : mostPerWeek;
    }

    public QualityRules perDay(Integer most) {
        return new QualityRules(strictness, most, mostPerWeek, soonestMinutes, countries, referrers);
    }

    public QualityRules perWeek(Integer most) {
        return new QualityRules(strictness, mostPerDay, most, soonestMinutes, countries, referrers);
    }

    public QualityRules notBefore(int minutes) {
        return new QualityRules(strictness, mostPerDay, mostPerWeek, minutes, countries, referrers);
    }

    public QualityRules without(List<String> ruledOut, List<String> sites) {
        return new QualityRules(strictness, mostPerDay, mostPerWeek, soonestMinutes, ruledOut, sites);
    }

    public QualityRules with(Strictness other) {
        return new QualityRules(other, mostPerDay, mostPerWeek, soonestMinutes, countries, referrers);
    }

    private static void between(String what, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new IllegalArgumentException(what + " is between " + least + " and " + most);
        }
    }

    private static List<String> known(List<String> given, String what, Predicate<String> isKnown) {
        var all = given.stream().distinct().sorted().toList();
        if (all.size() > MOST_PLACES) {
            throw new IllegalArgumentException("at most " + MOST_PLACES + " can be listed");
        }
        all.stream().filter(isKnown.negate()).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("“" + unknown + "” is not a " + what + " we know");
        });
        return all;
    }
}

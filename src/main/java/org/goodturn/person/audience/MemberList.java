package org.goodturn.person.audience;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.goodturn.person.Identity;
import org.goodturn.shared.text.EmailAddress;

/**
 * A table of people, one a line: an e-mail or the shop's own id in its first column. Read line by line; a line that
 * names nobody is told of and left out.
 */
final class MemberList {

    static final int MOST_LINES = 100_000;
    static final int MOST_FAULTS = 100;
    static final int AT_ONCE = 500;

    private static final Set<String> TITLES =
            Set.of("email", "e-mail", "partner_user_id", "customer_id", "user_id", "source_id", "customer", "id");
    private static final int LONGEST_ID = 200;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Consumer<List<Identity>> taker;
    private final List<Identity> batch = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();
    private boolean isTitled;
    private int people;
    private int refused;
    private int lines;

    private MemberList(Consumer<List<Identity>> taker) {
        this.taker = taker;
    }

    /** @param taker gets the people, some at a time */
    static MemberList read(String text, Consumer<List<Identity>> taker) {
        var table = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var list = new MemberList(taker);
        try {
            CsvReader.builder()
                    .fieldSeparator(Separators.of(table))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowUnclosedQuote(true)
                    .ofCsvRecord(table)
                    .forEach(list::take);
        } catch (CsvParseException unreadable) {
            list.refuse(list.lines + 1L, "From here on it is no table that anybody could read.");
        }
        list.handOver();
        return list;
    }

    /** Whether it names nobody without saying so: a title with nothing below it is a table of nobody. */
    boolean isUnreadable() {
        return people == 0 && (refused > 0 || !isTitled);
    }

    int refused() {
        return refused;
    }

    /** The first ones. */
    List<LineFault> faults() {
        return faults;
    }

    private void take(CsvRecord row) {
        var value = row.getField(0).strip();
        var isTitle = lines == 0 && TITLES.contains(value.toLowerCase(Locale.ROOT));
        if (isTitle || value.isEmpty()) {
            isTitled |= isTitle;
            lines++;
            return;
        }
        if (++lines > MOST_LINES) {
            refuse(row.getStartingLineNumber(), "At most " + MOST_LINES + " lines at once.");
        } else if (value.contains("@")) {
            var line = row.getStartingLineNumber();
            EmailAddress.parse(value)
                    .ifPresentOrElse(email -> add(new Identity(email, null)), () -> refuse(line, "No e-mail address."));
        } else if (value.length() > LONGEST_ID || value.chars().anyMatch(Character::isISOControl)) {
            refuse(
                    row.getStartingLineNumber(),
                    "An id has at most " + LONGEST_ID + " characters, none of them unprintable.");
        } else {
            add(new Identity(null, value));
        }
    }

    private void add(Identity identity) {
        people++;
        batch.add(identity);
        if (batch.size() == AT_ONCE) {
            handOver();
        }
    }

    private void handOver() {
        if (!batch.isEmpty()) {
            taker.accept(List.copyOf(batch));
            batch.clear();
        }
    }

    private void refuse(long line, String sentence) {
        refused++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new LineFault(line, sentence));
        }
    }
}

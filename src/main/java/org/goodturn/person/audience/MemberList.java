package org.goodturn.person.audience;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
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

    private static final List<String> TITLES = List.of("email", "e-mail", "partner_user_id", "customer_id", "id");
    private static final int LONGEST_ID = 200;

    private final Consumer<List<Identity>> taker;
    private final List<Identity> batch = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();
    private int refused;
    private int lines;

    private MemberList(Consumer<List<Identity>> taker) {
        this.taker = taker;
    }

    /** @param taker gets the people, some at a time */
    static MemberList read(Reader text, Consumer<List<Identity>> taker) {
        var list = new MemberList(taker);
        try {
            CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowUnclosedQuote(true)
                    .ofCsvRecord(text)
                    .forEach(list::take);
        } catch (CsvParseException unreadable) {
            list.refuse(list.lines + 1L, "From here on it is no table that anybody could read.");
        }
        list.handOver();
        return list;
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
        if (value.startsWith("\uFEFF")) {
            value = value.substring(1).strip();
        }
        if (value.isEmpty() || lines == 0 && TITLES.contains(value.toLowerCase())) {
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

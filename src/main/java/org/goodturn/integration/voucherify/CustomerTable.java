package org.goodturn.integration.voucherify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.goodturn.shared.web.ProblemException;

/**
 * A table of customers as Voucherify takes them: titles in its first line, in letters of any case, and separated by
 * commas. A column that is none of a customer's fields is metadata. Pure.
 */
public final class CustomerTable {

    public static final int MOST = 2_500;

    private static final String FILE = "file";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ADDRESS = "address_";

    private static final Set<String> FIELDS =
            Set.of("id", "source_id", "name", "email", "phone", "description", "birthdate", "birthday");

    private static final Set<String> ADDRESSES = Set.of("line_1", "line_2", "postal_code", "city", "state", "country");

    private static final Set<String> KEYS = Set.of("id", "source_id", "email");

    private CustomerTable() {}

    /** @throws ProblemException when it is no such table as a whole, by a sentence that names the line */
    public static List<ObjectNode> read(String text) {
        var lines = lines(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        if (lines.size() < 2) {
            throw ProblemException.field(FILE, "a table with titles in its first line and customers below");
        }
        if (lines.size() - 1 > MOST) {
            throw ProblemException.field(
                    FILE, "at most " + MOST + " customers; it has " + (lines.size() - 1) + ", so send it in parts");
        }
        var titles =
                lines.getFirst().getFields().stream().map(CustomerTable::title).toList();
        requireTitles(titles);
        return lines.stream().skip(1).map(line -> customer(titles, line)).toList();
    }

    private static List<CsvRecord> lines(String text) {
        try {
            return CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .allowExtraCharsAfterClosingQuote(false)
                    .ofCsvRecord(text)
                    .stream()
                    .toList();
        } catch (CsvParseException broken) {
            throw ProblemException.field(FILE, "a table separated by commas, with every quote closed");
        }
    }

    private static String title(String cell) {
        var plain = cell.strip();
        var known = plain.toLowerCase(Locale.ROOT);
        var isAddress = known.startsWith(ADDRESS) && ADDRESSES.contains(known.substring(ADDRESS.length()));
        return FIELDS.contains(known) || isAddress ? known : plain;
    }

    private static void requireTitles(List<String> titles) {
        if (titles.stream().noneMatch(KEYS::contains)) {
            throw ProblemException.field(FILE, "a table with a column Source_id or Email, separated by commas");
        }
        var seen = new HashSet<String>();
        for (var title : titles) {
            if (title.isEmpty() || !seen.add(title)) {
                throw ProblemException.field(FILE, "a table with a title over each column, each once");
            }
        }
    }

    private static ObjectNode customer(List<String> titles, CsvRecord line) {
        if (line.getFieldCount() > titles.size()) {
            throw ProblemException.field(
                    FILE,
                    "as many cells in each line as there are titles; line " + line.getStartingLineNumber()
                            + " has more");
        }
        var customer = JsonNodeFactory.instance.objectNode();
        for (var column = 0; column < line.getFieldCount(); column++) {
            var cell = line.getField(column).strip();
            if (!cell.isEmpty()) {
                put(customer, titles.get(column), cell);
            }
        }
        return customer;
    }

    private static void put(ObjectNode customer, String title, String cell) {
        if (FIELDS.contains(title)) {
            customer.put(title, cell);
        } else if (title.startsWith(ADDRESS) && ADDRESSES.contains(title.substring(ADDRESS.length()))) {
            customer.withObjectProperty("address").put(title.substring(ADDRESS.length()), cell);
        } else {
            customer.withObjectProperty("metadata").put(title, cell);
        }
    }
}

package org.goodturn.reward;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Coupon codes as somebody gives them: one a line, or a table whose first column holds them, with or without a heading.
 *
 * @param codes each once, whatever the case, in the order given
 * @param repeated how many lines said again what an earlier one had said
 * @param wrong lines that hold no code
 */
public record CodeList(List<String> codes, int repeated, List<Wrong> wrong) {

    /** The most that is taken at once. */
    public static final int MOST = 100_000;

    /** A line that cannot be a code. */
    public record Wrong(long line, String text) {}

    private static final Pattern CODE = Pattern.compile("[!-~]{3,64}");
    private static final Set<String> HEADINGS = Set.of(
            "code",
            "codes",
            "coupon",
            "coupons",
            "coupon code",
            "coupon_code",
            "discount code",
            "voucher",
            "voucher code");
    private static final String SEPARATORS = ",;\t";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int SHOWN = 40;

    public static CodeList read(String text) {
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var codes = new LinkedHashMap<String, String>();
        var wrong = new ArrayList<Wrong>();
        var repeated = 0;
        var first = true;
        for (var line : lenient().fieldSeparator(separator(plain)).ofCsvRecord(plain)) {
            var code = line.getField(0).strip();
            var heading = first && HEADINGS.contains(code.toLowerCase(Locale.ROOT));
            first = false;
            if (heading || isBlank(line)) {
                continue;
            }
            if (!CODE.matcher(code).matches()) {
                wrong.add(new Wrong(line.getStartingLineNumber(), shortened(code)));
            } else if (codes.putIfAbsent(key(code), code) != null) {
                repeated++;
            }
        }
        return new CodeList(List.copyOf(codes.values()), repeated, List.copyOf(wrong));
    }

    /** Both lists as one; what both hold is repeated. */
    public CodeList and(CodeList other) {
        var all = new LinkedHashMap<String, String>();
        Stream.concat(codes.stream(), other.codes.stream()).forEach(code -> all.putIfAbsent(key(code), code));
        var twice = codes.size() + other.codes.size() - all.size();
        var allWrong = new ArrayList<>(wrong);
        allWrong.addAll(other.wrong);
        return new CodeList(List.copyOf(all.values()), repeated + other.repeated + twice, List.copyOf(allWrong));
    }

    public boolean isEmpty() {
        return codes.isEmpty() && wrong.isEmpty();
    }

    public boolean isTooLong() {
        return codes.size() > MOST;
    }

    /** What is no proper table is still a list of lines: each is judged by itself. */
    private static CsvReader.CsvReaderBuilder lenient() {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true);
    }

    /** Whatever of the usual separators comes first in the first line; spreadsheets differ by country. */
    private static char separator(String text) {
        return (char) text.lines()
                .findFirst()
                .orElse("")
                .chars()
                .filter(character -> SEPARATORS.indexOf(character) >= 0)
                .findFirst()
                .orElse(',');
    }

    /** As codes are looked up. */
    private static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static boolean isBlank(CsvRecord line) {
        return line.getFields().stream().allMatch(String::isBlank);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}

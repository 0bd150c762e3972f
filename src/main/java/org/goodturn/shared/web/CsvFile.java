package org.goodturn.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** A table to download, written row by row while it is sent. */
public final class CsvFile {

    /** Spreadsheets take a text that begins so for a formula, and run it. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final CsvWriter writer;

    private CsvFile(CsvWriter writer) {
        this.writer = writer;
    }

    /** @param name of the file, of letters, digits, dots and hyphens */
    public static RestResponse<StreamingOutput> download(String name, Consumer<CsvFile> rows) {
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(output -> {
                    try (var writer =
                            CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
                        rows.accept(new CsvFile(writer));
                    } catch (UncheckedIOException goneAway) {
                        throw new IOException(goneAway);
                    }
                })
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Adds a row; numbers stand as they are, text is kept from being run as a formula, null is empty. */
    public void row(Object... values) {
        writer.writeRecord(Arrays.stream(values).map(CsvFile::cell).toList());
    }

    public void row(Stream<?> values) {
        row(values.toArray());
    }

    static String cell(Object value) {
        if (value == null || value instanceof Number) {
            return value == null ? "" : value.toString();
        }
        var text = value.toString();
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

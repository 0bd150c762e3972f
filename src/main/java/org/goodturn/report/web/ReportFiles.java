package org.goodturn.report.web;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.report.Figures;
import org.goodturn.report.Report;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.web.CsvFile;
import org.jboss.resteasy.reactive.RestResponse;

/** The tables of a report as files. Each currency has a column of its own. */
final class ReportFiles {

    private ReportFiles() {}

    static RestResponse<StreamingOutput> byDay(Report report) {
        return file(report, "day", "day", (file, currencies) -> report.days()
                .forEach(day -> file.row(row(day.date(), day.figures(), currencies, report))));
    }

    static RestResponse<StreamingOutput> byChannel(Report report) {
        return file(report, "channel", "channel", (file, currencies) -> report.channels()
                .forEach(row -> file.row(row(row.channel().id(), row.figures(), currencies, report))));
    }

    private interface Rows {
        void write(CsvFile file, List<Currency> currencies);
    }

    private static RestResponse<StreamingOutput> file(Report report, String by, String first, Rows rows) {
        var period = report.period();
        var currencies = report.total().revenue().stream().map(Money::currency).toList();
        return CsvFile.download("report-%s-to-%s-by-%s.csv".formatted(period.first(), period.last(), by), file -> {
            file.row(header(first, currencies));
            rows.write(file, currencies);
        });
    }

    private static Stream<?> header(String first, List<Currency> currencies) {
        return Stream.of(
                        Stream.of(first, "advocates", "shares", "clicks", "friends", "conversions"),
                        currencies.stream().map(currency -> "revenue_" + currency),
                        Stream.of("time_zone"))
                .flatMap(columns -> columns);
    }

    private static Stream<?> row(Object first, Figures figures, List<Currency> currencies, Report report) {
        return Stream.of(
                        Stream.of(
                                first,
                                figures.advocates(),
                                figures.shares(),
                                figures.clicks(),
                                figures.friends(),
                                figures.conversions()),
                        currencies.stream().map(currency -> figures.in(currency).toMajor()),
                        Stream.of(report.period().zone()))
                .flatMap(columns -> columns);
    }
}

package org.goodturn.reward.supplier.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.supplier.Supplier;
import org.goodturn.reward.supplier.Supplier.Connection;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** A supplier as typed. @param connection how it hands over; LATER for not yet */
public record SupplierForm(
        @RestForm String name,
        @RestForm String connection,
        @RestForm String url,
        @RestForm String pool) {

    private static final String LATER = "LATER";
    private static final int LONGEST_NAME = 100;

    public SupplierForm {
        name = PlainText.typed(name);
        connection = PlainText.typed(connection);
        url = PlainText.typed(url);
        pool = PlainText.typed(pool);
    }

    static SupplierForm empty() {
        return new SupplierForm("", Connection.CUSTOM.name(), "", "");
    }

    static SupplierForm of(Supplier supplier) {
        return new SupplierForm(
                supplier.name,
                supplier.isConnected() ? supplier.connection().name() : LATER,
                supplier.url() == null ? "" : supplier.url().value(),
                supplier.poolId() == null
                        ? ""
                        : CouponPool.of(supplier.poolId()).publicId());
    }

    public boolean is(String choice) {
        return connection.equals(choice);
    }

    void checkName(Problems problems, Predicate<String> isTaken) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !name.matches(PlainText.LINE)) {
            problems.add("name", "Write 1 to " + LONGEST_NAME + " characters on one line.");
        } else if (isTaken.test(name)) {
            problems.add("name", "There is one of this name already.");
        }
    }

    /** Nothing for later. Problems go beside their fields. */
    Optional<Connection> chosen(Problems problems) {
        var chosen = Arrays.stream(Connection.values())
                .filter(one -> one.name().equals(connection))
                .findFirst();
        if (chosen.isEmpty() && !connection.equals(LATER)) {
            problems.add("connection", "Choose how rewards get to people.");
        }
        return chosen;
    }

    /** @param refusal why an address would never be called */
    WebUrl system(Problems problems, Function<WebUrl, Optional<String>> refusal) {
        return new FormReading(problems).field("url", () -> {
            if (url.length() > 2_000) {
                throw new IllegalArgumentException("at most 2000 characters");
            }
            var system = new WebUrl(url);
            refusal.apply(system).ifPresent(why -> {
                throw new IllegalArgumentException(why + " Write one that the whole world can reach.");
            });
            return system;
        });
    }

    Optional<CouponPool> poolChosen(Problems problems) {
        var chosen = CouponPool.of(pool);
        if (chosen.isEmpty()) {
            problems.add("pool", "Choose one of your pools.");
        }
        return chosen;
    }
}

package org.goodturn.portal.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Desk;
import org.goodturn.merchant.May;
import org.goodturn.shared.time.MachineTime;

/**
 * What {@code layout/portal.html} shows around a page. Everything was loaded by the sign-in; nothing here asks for
 * more.
 */
@RequestScoped
@Named("frame")
public class Frame {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final CurrentStaff staff;
    private final HttpServerRequest request;
    private final Clock machine;

    Frame(CurrentStaff staff, HttpServerRequest request, @MachineTime Clock machine) {
        this.staff = staff;
        this.request = request;
        this.machine = machine;
    }

    public String path() {
        return request.path();
    }

    public List<Destination> pages() {
        return Destination.seenFrom(path()).stream()
                .filter(page -> may(page.needs()))
                .toList();
    }

    public boolean may(String what) {
        return staff.may(what);
    }

    public boolean administers() {
        return may(May.ADMINISTER);
    }

    public String merchantName() {
        return desk().map(Desk::name).orElse("No merchant");
    }

    public String merchantInitial() {
        return desk().map(Desk::initial).orElse("–");
    }

    public boolean demo() {
        return desk().map(Desk::isDemo).orElse(false);
    }

    public List<Desk> otherMerchants() {
        return staff.get().desks().stream()
                .filter(other -> !other.isTest()
                        && desk().filter(here -> here.isBeside(other)).isEmpty())
                .toList();
    }

    public String staffName() {
        return staff.get().name();
    }

    public String staffEmail() {
        return staff.get().email();
    }

    public String staffInitials() {
        return Stream.of(staffName().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    /** Whether this is a test environment. */
    public boolean test() {
        return desk().map(Desk::isTest).orElse(false);
    }

    /** What time it is at this merchant. */
    public Instant now() {
        return machine.instant().plus(desk().map(Desk::ahead).orElse(Duration.ZERO));
    }

    /** Whether the clock was moved. */
    public boolean ahead() {
        return desk().map(Desk::ahead).orElse(Duration.ZERO).isPositive();
    }

    /** Where the switch between live and test leads: this part of the portal, as single things exist in one of them. */
    public String section() {
        return pages().stream()
                .filter(Destination::isCurrent)
                .map(Destination::path)
                .findFirst()
                .orElse("/portal");
    }

    /** What the form before this page had to say; null if nothing. */
    public String message() {
        return staff.get().message().orElse(null);
    }

    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone()));
    }

    public String day(Instant at) {
        return DAY.format(at.atZone(zone()));
    }

    private ZoneId zone() {
        return desk().map(Desk::zone).orElse(ZoneOffset.UTC);
    }

    private Optional<Desk> desk() {
        return staff.get().desk();
    }
}

package org.goodturn.reward.supplier.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.reward.supplier.Connecting;
import org.goodturn.reward.supplier.Supplier;
import org.goodturn.shared.net.OutboundHttp;
import org.goodturn.shared.web.Problems;

/** Opens suppliers and connects them, as a form says. */
@ApplicationScoped
class SupplierChanges {

    private final Connecting connecting;
    private final OutboundHttp http;
    private final Audit audit;
    private final CurrentStaff staff;
    private final Clock clock;

    SupplierChanges(Connecting connecting, OutboundHttp http, Audit audit, CurrentStaff staff, Clock clock) {
        this.connecting = connecting;
        this.http = http;
        this.audit = audit;
        this.staff = staff;
        this.clock = clock;
    }

    /** Nothing when something is wrong with the form. */
    Optional<Supplier> open(SupplierForm form, Problems problems) {
        form.checkName(problems, Supplier::isTaken);
        var connection = connection(form, problems);
        if (problems.any()) {
            return Optional.empty();
        }
        var supplier = Supplier.named(form.name(), clock.instant());
        supplier.persistAndFlush();
        connection.accept(supplier);
        note("opened", supplier);
        return Optional.of(supplier);
    }

    boolean change(Supplier supplier, SupplierForm form, Problems problems) {
        form.checkName(problems, name -> !name.equals(supplier.name) && Supplier.isTaken(name));
        var connection = connection(form, problems);
        if (supplier.isConnected() && form.is("LATER")) {
            problems.add("connection", "It is connected. Choose another way, if it is not to be this one.");
        }
        if (problems.any()) {
            return false;
        }
        supplier.hold(); // not while a name is looked up: rewards that come from it would wait
        supplier.name = form.name();
        connection.accept(supplier);
        note("connected", supplier);
        return true;
    }

    private Consumer<Supplier> connection(SupplierForm form, Problems problems) {
        var now = clock.instant();
        var chosen = form.chosen(problems);
        if (chosen.isEmpty()) {
            return supplier -> {};
        }
        return switch (chosen.get()) {
            case BY_HAND -> supplier -> connecting.byHand(supplier, now);
            case POOL -> {
                var pool = form.poolChosen(problems);
                yield supplier -> connecting.through(supplier, pool.orElseThrow().id, now);
            }
            case CUSTOM -> {
                var system = form.system(problems, http::refusal);
                yield supplier -> connecting.through(supplier, system, now);
            }
        };
    }

    private void note(String verb, Supplier supplier) {
        audit.write(staff.publicId(), "supplier." + verb, supplier.publicId(), Map.of(), clock.instant());
    }
}

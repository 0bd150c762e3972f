package org.goodturn.merchant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.web.Link;
import org.goodturn.support.Chromium;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditPagesTest {

    private static final String PAGE = "/portal/settings/audit";

    private final MerchantFixture fixture;
    private final Audit audit;
    private final Clock clock;
    private MerchantFixture.Shop bikes;
    private Staff owner;
    private PortalVisitor olga;
    private PortalVisitor ravi;

    AuditPagesTest(MerchantFixture fixture, Audit audit, Clock clock) {
        this.fixture = fixture;
        this.audit = audit;
        this.clock = clock;
    }

    @BeforeEach
    void olga_and_ravi_have_changed_things() {
        bikes = fixture.merchant("Bikes & Co");
        var email = PublicId.random(8) + "@bikes.example";
        owner = fixture.colleague(bikes.id(), Role.OWNER, "olga." + email, Optional.empty());
        olga = fixture.signedIn(owner);
        ravi = fixture.signedIn(fixture.colleague(bikes.id(), Role.ADMIN, "ravi." + email, Optional.empty()));
        olga.posts("/portal/developers/tokens", "name", "Shop server", "kind", "SECRET", "origins", "");
        ravi.posts("/portal/settings/team/invitations", "email", "sam." + email, "role", "SUPPORT");
    }

    @Test
    void it_says_who_changed_what_newest_first() {
        var rows = olga.opens(PAGE).select("tbody tr");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text()).contains("Ravi Admin", "Invitation issued", "role: SUPPORT", "inv_");
        assertThat(rows.get(1).text()).contains("Olga Ostrova", "Access token created", "kind: SECRET", "key_");
    }

    @Test
    void it_is_found_from_settings_by_owners_and_admins_only() {
        var analyst = fixture.signedIn(bikes, Role.ANALYST);

        assertThat(ravi.opens("/portal/settings").select("a[href=" + PAGE + "]"))
                .hasSize(1);
        assertThat(analyst.opens("/portal/settings").select("a[href=" + PAGE + "]"))
                .isEmpty();
        assertThat(analyst.gets(PAGE).statusCode()).isEqualTo(403);
        assertThat(PortalVisitor.stranger().gets(PAGE).header("Location")).contains("/login?next=");
    }

    @Test
    void one_can_ask_for_one_person_or_one_kind_of_change() {
        var of = olga.asks(Link.to(PAGE).with("actor", owner.publicId()));
        var kind = olga.asks(Link.to(PAGE).with("action", "invitation.issued"));
        var neither = olga.asks(Link.to(PAGE).with("actor", owner.publicId()).with("action", "invitation.issued"));

        assertThat(olga.read(of).select("tbody tr").text())
                .contains("Access token created")
                .doesNotContain("Ravi");
        assertThat(olga.read(kind).select("tbody tr").text())
                .contains("Ravi Admin")
                .doesNotContain("Olga");
        assertThat(olga.read(neither).select(".nothing h2").text()).isEqualTo("No entry is like that");
        assertThat(olga.read(neither).select("[name=actor] option[selected]").text())
                .isEqualTo("Olga Ostrova");
    }

    @Test
    void long_logs_are_leafed_through() {
        write(60);

        var first = olga.opens(PAGE);
        var second = olga.opens(first.select("a[rel=next]").attr("href"));

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(12);
        assertThat(second.select("tbody tr td").last().text()).isEqualTo("1");
    }

    @Test
    void nothing_of_another_merchant_is_there() {
        var books = fixture.signedIn(fixture.merchant("Old Books"), Role.OWNER);

        assertThat(books.opens(PAGE).select(".nothing h2").text()).isEqualTo("Nothing was changed yet");
        assertThat(books.read(books.asks(Link.to(PAGE).with("actor", owner.publicId())))
                        .text())
                .doesNotContain("Olga Ostrova did");
        assertThat(books.opens(PAGE + "?check=yes").text()).contains("The chain holds");
    }

    @Test
    void an_entry_that_was_changed_behind_its_back_is_named() throws SQLException {
        assertThat(olga.opens(PAGE + "?check=yes").select("[role=status]").text())
                .contains("The chain holds");

        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "update audit_entry set actor = 'usr_x' where number = 1 and merchant_id = " + bikes.id());
        }

        assertThat(olga.opens(PAGE + "?check=yes").select("[role=alert]").text())
                .contains("breaks at entry 1");
    }

    @Test
    void nothing_typed_into_the_address_breaks_it() {
        Stream.concat(Hostile.TEXTS.stream(), Hostile.VALUES.stream()).forEach(text -> {
            for (var field : new String[] {"actor", "action", "check"}) {
                assertThat(olga.asks(Link.to(PAGE).with(field, text)).statusCode())
                        .as(field + "=" + text)
                        .isEqualTo(200);
            }
            assertThat(olga.asks(Link.to(PAGE).with("after", text)).statusCode())
                    .as("after=" + text)
                    .isIn(200, 400, 422);
        });
    }

    @Test
    void it_costs_few_statements_however_long_it_is() {
        write(60);

        assertThat(StatementCount.of(() -> olga.opens(PAGE))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    @Test
    void it_is_usable_in_every_look() {
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            window.opens(olga.address(PAGE + "?check=yes"));
            window.shows("merchant/audit");
        });
    }

    private void write(int entries) {
        fixture.as(bikes, () -> IntStream.range(0, entries)
                .forEach(number -> audit.write(
                        owner.publicId(), "campaign.published", "cmp_" + number, Map.of(), clock.instant())));
    }
}

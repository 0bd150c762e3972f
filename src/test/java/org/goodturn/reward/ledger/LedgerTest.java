package org.goodturn.reward.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Role;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardMoves;
import org.goodturn.reward.RewardState;
import org.goodturn.reward.books.Found;
import org.goodturn.reward.books.Reading;
import org.goodturn.shared.money.Money;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The advocate's 20 EUR in the books. The friend's 10 % are no amount, and are not in them. */
@QuarkusTest
class LedgerTest {

    @Inject
    BikeShop shops;

    @Inject
    Ledger ledger;

    @Inject
    RewardMoves moves;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private String reward;

    @BeforeEach
    void maria_has_earned_and_got_her_20_euros() {
        shop = shops.open();
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1001", "cart_value", "100.00"));
        reward = Eventually.get(this::advocates, found -> found.size() == 1)
                .getFirst()
                .publicId();
        Eventually.get(this::postings, found -> found.size() == 2);
    }

    @Test
    void what_is_earned_is_promised_and_what_is_handed_over_is_outstanding() {
        assertThat(postings()).containsExactly("EARNED", "FULFILLED");
        var balance = balance();
        assertThat(balance.promised()).isEqualTo(euros(0));
        assertThat(balance.outstanding()).isEqualTo(euros(20));
        assertThat(balance.liability()).isEqualTo(euros(20));
        assertThat(balance.cost()).isEqualTo(euros(20));
    }

    @Test
    void what_is_used_is_not_owed_any_more() {
        shops.as(shop.merchantId(), () -> moves.redeem(held(), "usr_olga", "Used in the shop.", clock.instant()));

        assertThat(balance().liability()).isEqualTo(euros(0));
        assertThat(balance().used()).isEqualTo(euros(20));
    }

    @Test
    void a_part_that_is_taken_back_costs_nothing_and_the_rest_is_still_owed() {
        refund("r1", "25.00");

        Eventually.get(() -> balance().cost(), cost -> cost.equals(euros(15)));
        assertThat(balance().liability()).isEqualTo(euros(15));
    }

    @Test
    void what_was_used_and_then_refunded_is_to_be_got_back() {
        shops.as(shop.merchantId(), () -> moves.redeem(held(), "usr_olga", "Used in the shop.", clock.instant()));

        refund("r1", "100.00");

        Eventually.get(() -> balance().owedBack(), owed -> owed.equals(euros(20)));
        assertThat(balance().cost()).isEqualTo(euros(0));
        assertThat(postings()).containsExactly("EARNED", "FULFILLED", "REDEEMED", "OWED_BACK");
    }

    @Test
    void all_accounts_of_a_currency_sum_to_zero_and_match_their_transfers() throws SQLException {
        refund("r1", "40.00");
        Eventually.get(() -> balance().cost(), cost -> cost.equals(euros(12)));

        assertThat(asked("select coalesce(sum(minor), 0) from ledger_balance where merchant_id = " + shop.merchantId()))
                .isZero();
        assertThat(asked("""
                        select count(*) from ledger_balance b where b.merchant_id = %d and b.minor <> (
                            select coalesce(sum(case b.account when t.debit then t.minor else -t.minor end), 0)
                            from ledger_transfer t
                            where t.merchant_id = b.merchant_id and t.currency = b.currency and b.account in (t.debit, t.credit))""".formatted(shop.merchantId()))).isZero();
    }

    @Test
    void nothing_is_entered_when_the_transaction_does_not_end_well() {
        assertThatThrownBy(() -> shops.as(shop.merchantId(), () -> {
                    moves.redeem(held(), "usr_olga", "Used.", clock.instant());
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessageContaining("the power is gone");

        assertThat(postings()).containsExactly("EARNED", "FULFILLED");
        assertThat(broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_transfer set minor = 1",
                "delete from ledger_transfer",
                "truncate ledger_transfer cascade",
                "update ledger_seal set hash = ''",
                "delete from ledger_seal"
            })
    void the_application_can_change_no_entry(String change) throws SQLException {
        try (var application = TestDatabase.asApplication()) {
            assertRefused(application, change);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_transfer set minor = 1",
                "delete from ledger_transfer",
                "truncate ledger_transfer cascade"
            })
    void not_even_a_superuser_changes_an_entry_by_accident(String change) throws SQLException {
        try (var superuser = TestDatabase.asSuperuser()) {
            assertRefused(superuser, change);
        }
    }

    @Test
    void an_amount_changed_behind_the_books_back_is_found() throws SQLException {
        assertThat(broken()).isEmpty();

        try (var superuser = TestDatabase.asSuperuser()) {
            execute(superuser, "set session_replication_role = replica");
            execute(
                    superuser,
                    "update ledger_transfer set minor = 1 where posting = 'EARNED' and reward = '%s'"
                            .formatted(reward));
        }

        assertThat(broken()).contains("entry 1");
    }

    private void refund(String id, String amount) {
        shops.sends(
                shop,
                "order_refunded",
                Map.of(
                        "partner_conversion_id",
                        "1001",
                        "partner_refund_id",
                        id,
                        "refund_amount",
                        amount,
                        "currency",
                        "EUR"));
    }

    private List<Reward> advocates() {
        return shops.as(shop.merchantId(), () -> Reward.<Reward>listAll().stream()
                .filter(one -> one.role() == Role.ADVOCATE && one.state() != RewardState.EARNED)
                .toList());
    }

    private Reward held() {
        return Reward.held(reward).orElseThrow();
    }

    private List<String> postings() {
        return shops.as(
                shop.merchantId(),
                () -> ledger.of(reward).stream().map(Ledger.Entry::posting).toList());
    }

    private Balance balance() {
        return shops.as(shop.merchantId(), () -> ledger.balances()).getFirst();
    }

    private List<String> broken() {
        return shops
                .as(
                        shop.merchantId(),
                        () -> jdbi.withHandle(handle -> Reading.of(handle, clock.instant(), Found.Mark.START)))
                .mistakes()
                .stream()
                .flatMap(mistake -> mistake.rows().stream())
                .toList();
    }

    private static Money euros(long whole) {
        return Money.of(whole * 100, "EUR");
    }

    private static void assertRefused(Connection connection, String change) {
        assertThatThrownBy(() -> execute(connection, change))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("42501"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long asked(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

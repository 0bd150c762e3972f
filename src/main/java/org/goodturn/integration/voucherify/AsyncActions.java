package org.goodturn.integration.voucherify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.json.BrokenText;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;
import org.jdbi.v3.core.Jdbi;

/** Calls that tell of many customers at once: kept as they came, in the caller's transaction, and looked up. */
@ApplicationScoped
public class AsyncActions {

    private static final int LONGEST_ID = 200;

    private static final String BEGIN = """
            insert into async_action (merchant_id, public_id, kind, request_id, total, created_at, updated_at)
            values (:merchant, :name, :kind, :request, :total, :now, :now) returning *""";

    private static final String KEEP = """
            insert into async_action_row (merchant_id, action_id, position, source_id, person_id, email, told)
            values (:merchant, :action, :position, :source,
                (select p.id from person p where p.merchant_id = :merchant and p.partner_user_id = :source limit 1), :email, :told)""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final ObjectWriter ascii;

    AsyncActions(Jdbi jdbi, CurrentMerchant merchant, ObjectMapper json) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.ascii = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    }

    /** @param requestId by what the call is found in the log */
    public AsyncAction begin(AsyncAction.Kind kind, List<ObjectNode> customers, String requestId, Instant now) {
        var action = jdbi.withHandle(handle -> handle.createQuery(BEGIN)
                .bind("merchant", merchant.id())
                .bind("name", PublicId.next("aa"))
                .bind("kind", kind.name())
                .bind("request", requestId)
                .bind("total", customers.size())
                .bind("now", now)
                .mapTo(AsyncAction.class)
                .one());
        keep(action, customers);
        return action;
    }

    /** How many are not done yet. */
    public int underWay() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(distinct action_id) from async_action_row
                        where merchant_id = :merchant and done_at is null""")
                .bind("merchant", merchant.id())
                .mapTo(Integer.class)
                .one());
    }

    public Optional<AsyncAction> of(String publicId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from async_action where merchant_id = :merchant and public_id = :name")
                .bind("merchant", merchant.id())
                .bind("name", publicId)
                .mapTo(AsyncAction.class)
                .findOne());
    }

    /** Newest first. @param until only those that began before; null for all */
    public List<AsyncAction> newest(Instant until, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from async_action
                        where merchant_id = :merchant and created_at < coalesce(cast(:until as timestamptz), 'infinity')
                        order by created_at desc, id desc limit :most""")
                .bind("merchant", merchant.id())
                .bind("until", until)
                .bind("most", most)
                .mapTo(AsyncAction.class)
                .list());
    }

    /** What became of each customer so far, in the order in which they were sent. */
    public List<ActionRow.Done> done(AsyncAction action) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select position, source_id, found, problem_key, problem_message, problem_details from async_action_row
                        where merchant_id = :merchant and action_id = :action and done_at is not null order by position""")
                .bind("merchant", merchant.id())
                .bind("action", action.id())
                .mapTo(ActionRow.Done.class)
                .list());
    }

    private void keep(AsyncAction action, List<ObjectNode> customers) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(KEEP);
            for (var customer : customers) {
                batch.bind("merchant", merchant.id())
                        .bind("action", action.id())
                        .bind("position", batch.size() + 1)
                        .bind("source", sourceId(customer))
                        .bind("email", email(customer))
                        .bind("told", text(customer))
                        .add();
            }
            batch.execute();
        });
    }

    /** As it can be shown; one that cannot be kept is refused when it is its customer's turn. */
    private static String sourceId(ObjectNode customer) {
        var text = customer.path("source_id").asText().strip();
        return text.isEmpty() || text.length() > LONGEST_ID || BrokenText.isIn(text) ? null : text;
    }

    private static String email(ObjectNode customer) {
        return EmailAddress.parse(customer.path("email").asText())
                .map(EmailAddress::value)
                .orElse(null);
    }

    /** In ASCII whatever is in it can be kept, also what nobody will take. */
    private String text(ObjectNode customer) {
        try {
            return ascii.writeValueAsString(customer);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("what came as JSON is writable as JSON", unexpected);
        }
    }
}

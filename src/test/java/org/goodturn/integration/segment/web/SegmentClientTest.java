package org.goodturn.integration.segment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.TrackMessage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.goodturn.event.Event;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.Test;

/** Segment's published Java client, with nothing changed but its host. */
@QuarkusTest
class SegmentClientTest {

    private static final class Outcomes implements Callback {
        private final List<Message> sent = new CopyOnWriteArrayList<>();
        private final List<Message> lost = new CopyOnWriteArrayList<>();

        @Override
        public void success(Message message) {
            sent.add(message);
        }

        @Override
        public void failure(Message message, Throwable why) {
            lost.add(message);
        }
    }

    @Inject
    BikeShop shops;

    @TestHTTPResource
    URI base;

    @Test
    void a_referred_friend_is_told_of_through_the_client() {
        var shop = shops.open();
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        var outcomes = new Outcomes();

        tell(shops.secretKey(shop), outcomes);

        assertThat(outcomes.lost).isEmpty();
        assertThat(shops.as(
                        shop.merchantId(),
                        () -> Event.<Event>listAll().stream().map(Event::name).toList()))
                .containsExactlyInAnyOrder("claimed", "identify", "registration", "conversion", "page");
        Eventually.get(
                () -> shops.as(
                        shop.merchantId(),
                        () -> Referral.<Referral>listAll().getFirst().state()),
                ReferralState.APPROVED::equals);
    }

    @Test
    void with_a_wrong_key_the_client_gives_up_at_once() {
        var outcomes = new Outcomes();

        tell("sk_nobody", outcomes);

        assertThat(outcomes.sent).isEmpty();
        assertThat(outcomes.lost).hasSize(4);
    }

    private void tell(String writeKey, Outcomes outcomes) {
        var client = Analytics.builder(writeKey)
                .endpoint(base.resolve("/").toString())
                .callback(outcomes)
                .build();
        client.enqueue(IdentifyMessage.builder()
                .userId("c-77")
                .traits(Map.of("email", "finn@example.org", "firstName", "Finn", "vip", true)));
        client.enqueue(
                TrackMessage.builder("registration").userId("c-77").properties(Map.of("email", "finn@example.org")));
        client.enqueue(TrackMessage.builder("conversion")
                .userId("c-77")
                .properties(
                        Map.of("email", "finn@example.org", "partner_conversion_id", "1001", "cart_value", "99.90")));
        client.enqueue(PageMessage.builder("Thank you").userId("c-77"));
        client.flush();
        Eventually.get(() -> outcomes.sent.size() + outcomes.lost.size(), count -> count == 4);
        client.shutdown();
    }
}

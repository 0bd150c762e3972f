package org.goodturn.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.goodturn.merchant.Role;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardMoves;
import org.goodturn.reward.RewardState;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MailServer;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.WithMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithMailServer.class)
class SendingTest {

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    @Inject
    Sending sending;

    @Inject
    RewardMoves moves;

    @Inject
    Clock clock;

    @Inject
    Tenancy tenancy;

    @Inject
    Jobs jobs;

    private MailServer server;
    private BikeShop.Opened shop;
    private String finn;

    @BeforeEach
    void a_shop_and_a_mail_server() throws InterruptedException {
        server = new MailServer();
        shop = shops.open();
        finn = "finn." + PublicId.random(8) + "@example.org";
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_mail_is_delivered_and_its_reward_is_sent() throws Exception {
        finnClaims();
        var message = comesTo(MessageState.SENT);

        assertThat(received()).hasSize(1);
        var mail = received().getFirst();
        assertThat(mail.getHeader("From")).containsExactly("\"Bikes & Co\" <rewards@bikes.example>");
        assertThat(mail.getRecipients(RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(finn);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo(message.subject());
        assertThat(mail.getMessageID()).isEqualTo("<" + message.publicId() + "@bikes.example>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("text/plain", "text/html", reward().code());
        assertThat(reward().state()).isEqualTo(RewardState.SENT);
    }

    @Test
    void whatever_asks_again_a_mail_that_was_taken_is_not_sent_twice() {
        finnClaims();
        var message = comesTo(MessageState.SENT);

        tenancy.as(shop.merchantId(), () -> sending.run(message.id));

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_refused_mail_is_tried_again_until_it_is_taken() {
        server.forgets(finn);
        finnClaims();
        Eventually.get(this::message, refused -> refused.problem() != null);
        assertThat(message().state()).isEqualTo(MessageState.QUEUED);
        assertThat(reward().state()).isEqualTo(RewardState.FULFILLED);

        server.learns(finn);
        comesTo(MessageState.SENT);

        assertThat(message().problem()).isNull();
        assertThat(received()).hasSize(1);
    }

    @Test
    void after_the_last_try_it_has_failed_and_can_be_sent_by_hand() {
        server.forgets(finn);
        finnClaims();
        var message = comesTo(MessageState.FAILED);
        assertThat(message.problem()).contains("550 5.1.1 <" + finn + ">: user unknown");
        assertThat(received()).isEmpty();

        server.learns(finn);
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        assertThat(olga.posts("/portal/messages/" + message.publicId() + "/sending")
                        .statusCode())
                .isEqualTo(303);

        comesTo(MessageState.SENT);
        assertThat(received()).hasSize(1);
        assertThat(reward().state()).isEqualTo(RewardState.SENT);
    }

    @Test
    void nobody_is_told_of_a_reward_that_was_taken_back_meanwhile() {
        server.forgets(finn);
        finnClaims();
        Eventually.get(this::message, refused -> refused.problem() != null);
        shops.as(
                shop.merchantId(),
                () -> moves.revoke(Reward.held(reward().id), "system", "The order was cancelled.", clock.instant()));

        server.learns(finn);
        comesTo(MessageState.WITHDRAWN);

        assertThat(received()).isEmpty();
        assertThat(reward().state()).isEqualTo(RewardState.REVOKED);
        assertThat(fixture.signedIn(shop.merchantId(), Role.OWNER)
                        .opens("/portal/messages?state=withdrawn")
                        .select("tbody .badge")
                        .eachText())
                .containsExactly("Withdrawn");
    }

    private List<MimeMessage> received() {
        return server.receivedFor(finn);
    }

    private void finnClaims() {
        shops.claims(shop, finn, shops.advocate(shop, "maria@example.com"));
    }

    /** Retries are hours apart: they are made due until the message is there. */
    private Message comesTo(MessageState state) {
        return Eventually.get(
                () -> {
                    shops.as(shop.merchantId(), () -> {
                        jobs.hasten(Duration.ofDays(1));
                        return null;
                    });
                    return message();
                },
                message -> message.state() == state);
    }

    private Message message() {
        return shops.as(shop.merchantId(), () -> Message.<Message>findAll().firstResult());
    }

    private Reward reward() {
        return shops.as(shop.merchantId(), () -> Reward.<Reward>findAll().firstResult());
    }
}

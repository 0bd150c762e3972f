package org.goodturn.shared.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardWebhookTest {

    /** The vector that the published libraries of Standard Webhooks are tested with. */
    @Test
    void a_message_is_signed_as_the_standard_s_own_example() {
        var headers = StandardWebhook.headers(
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void while_a_secret_is_changed_both_sign_and_the_new_one_stands_first() {
        var secrets = List.of(
                StandardWebhook.derivedSecret("x".repeat(32), "sup_1.2"),
                StandardWebhook.derivedSecret("x".repeat(32), "sup_1"));

        assertThat(signature(secrets))
                .isEqualTo(signature(secrets.subList(0, 1)) + " " + signature(secrets.subList(1, 2)));
    }

    private static String signature(List<String> secrets) {
        return StandardWebhook.headers(secrets, "msg_1", Instant.EPOCH, new byte[0])
                .get("webhook-signature");
    }

    @Test
    void a_secret_belongs_to_one_name_of_one_installation() {
        var secret = StandardWebhook.derivedSecret("x".repeat(32), "sup_1");

        assertThat(secret).startsWith("whsec_").isEqualTo(StandardWebhook.derivedSecret("x".repeat(32), "sup_1"));
        assertThat(secret).isNotEqualTo(StandardWebhook.derivedSecret("x".repeat(32), "sup_2"));
        assertThat(secret).isNotEqualTo(StandardWebhook.derivedSecret("y".repeat(32), "sup_1"));
    }
}

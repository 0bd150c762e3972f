package org.goodturn.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.environment.Environments;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardMoves;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.job.TryAgain;
import org.goodturn.shared.text.HeaderValue;

/**
 * Sends one message. The mail server is spoken to outside any transaction; should the process die in between, the mail
 * is sent again with the same Message-ID, by which mail programs tell that it is the same.
 */
@Singleton
class Sending implements Job {

    static final String NAME = "send-mail";

    private final Mailer mailer;
    private final RewardMoves moves;
    private final Environments environments;
    private final Clock clock;
    private final boolean hasServer;
    private final String sender;

    Sending(
            Mailer mailer,
            RewardMoves moves,
            Environments environments,
            Clock clock,
            @ConfigProperty(name = "quarkus.mailer.mock") boolean mock,
            @ConfigProperty(name = "quarkus.mailer.from") String sender) {
        this.mailer = mailer;
        this.moves = moves;
        this.environments = environments;
        this.clock = clock;
        this.hasServer = !mock;
        this.sender = sender;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        if (environments.isTest()) {
            keep(id, "Written; it is kept in Messages, as nothing leaves the test environment.");
        } else if (!hasServer) {
            keep(id, "Written; it is kept in Messages, as no mail server is set.");
        } else {
            QuarkusTransaction.requiringNew().call(() -> due(id)).ifPresent(this::send);
        }
    }

    /** Nobody gets a code that was taken back in the meantime. */
    private static Optional<Message> due(long id) {
        var message = Message.of(id).filter(Message::isWaiting);
        var isOver = message.map(Message::rewardId)
                .filter(reward -> !Reward.held(reward).state().isStanding());
        if (isOver.isEmpty()) {
            return message;
        }
        message.orElseThrow().withdrawn();
        return Optional.empty();
    }

    private void send(Message message) {
        try {
            mailer.send(mail(message));
        } catch (RuntimeException refused) {
            failed(message.id, refused);
            return;
        }
        record(message.id, sent -> sent.sent(clock.instant()), "Sent by e-mail.");
    }

    private void keep(long id, String why) {
        record(id, kept -> kept.kept(clock.instant()), why);
    }

    private Mail mail(Message message) {
        var from = QuarkusTransaction.requiringNew().call(() -> Merchant.of(message.merchantId()).name);
        return new Mail()
                .setFrom("\"" + HeaderValue.of(from).value().replaceAll("[\"\\\\]", "") + "\" <" + sender + ">")
                .addTo(message.recipient().value())
                .setSubject(HeaderValue.of(message.subject()).value())
                .setHtml(message.html())
                .setText(message.plain())
                .addHeader(
                        "Message-ID", "<" + message.publicId() + "@" + sender.substring(sender.indexOf('@') + 1) + ">");
    }

    private void record(long id, Consumer<Message> outcome, String how) {
        QuarkusTransaction.requiringNew().run(() -> due(id).ifPresent(message -> {
            outcome.accept(message);
            if (message.rewardId() != null) {
                moves.sent(Reward.held(message.rewardId()), how, clock.instant());
            }
        }));
    }

    /** What the mail server had against it stands at the message, and in no log. */
    private void failed(long id, RuntimeException refused) {
        var retry = QuarkusTransaction.requiringNew().call(() -> Message.of(id)
                .map(message -> message.failed(reason(refused)))
                .orElse(false));
        if (retry) {
            throw new TryAgain();
        }
    }

    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}

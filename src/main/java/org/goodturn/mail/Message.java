package org.goodturn.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.person.Person;
import org.goodturn.reward.Reward;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.theme.MailText;
import org.goodturn.theme.ThemeMail;

/** One mail, as it was written. */
@Entity
public class Message extends MerchantEntity {

    private static final int MOST_ATTEMPTS = 8;
    private static final int LONGEST_PROBLEM = 500;

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private String template;

    @Column(updatable = false)
    private String recipient;

    @Column(updatable = false)
    private Long personId;

    @Column(updatable = false)
    private Long rewardId;

    @Column(updatable = false)
    private Long questionId;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String html;

    @Column(updatable = false)
    private String plain;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private int attempts;
    private String problem;

    @Column(updatable = false)
    private Instant queuedAt;

    private Instant sentAt;

    @Version
    private int version;

    protected Message() {}

    static Message about(Reward reward, Person to, ThemeMail template, MailText text, Instant now) {
        var message = to(to, template, text, now);
        message.rewardId = reward.id;
        return message;
    }

    /** One that tells of no reward. */
    static Message to(Person person, ThemeMail template, MailText text, Instant now) {
        var message = new Message();
        message.publicId = PublicId.next("msg");
        message.template = template.name().toLowerCase(Locale.ROOT);
        message.recipient = person.email().value();
        message.personId = person.id;
        message.subject = text.subject();
        message.html = text.html();
        message.plain = text.text();
        message.state = MessageState.QUEUED;
        message.queuedAt = now;
        return message;
    }

    /** One that goes with what it asks. */
    static Message asking(long question, Person advocate, ThemeMail template, MailText text, Instant now) {
        var message = to(advocate, template, text, now);
        message.questionId = question;
        return message;
    }

    static boolean wasWritten(long personId, ThemeMail template, Instant since) {
        return count(
                        "personId in " + Person.SAME + " and template = ?2 and queuedAt > ?3",
                        personId,
                        template.name().toLowerCase(Locale.ROOT),
                        since)
                > 0;
    }

    static boolean isWritten(Reward reward, ThemeMail template) {
        return count(
                        "rewardId = ?1 and template = ?2",
                        reward.id,
                        template.name().toLowerCase(Locale.ROOT))
                > 0;
    }

    public static Optional<Message> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    static Optional<Message> of(long id) {
        return findByIdOptional(id);
    }

    static Optional<Message> waitingAbout(Reward reward) {
        return find("rewardId = ?1 and state = ?2", reward.id, MessageState.QUEUED)
                .firstResultOptional();
    }

    /** A page of messages, newest first, that come after this time and, among equals, this number. */
    public static List<Message> newestFirst(Instant before, long beforeId, int most) {
        return find("queuedAt < ?1 or queuedAt = ?1 and id < ?2 order by queuedAt desc, id desc", before, beforeId)
                .page(0, most)
                .list();
    }

    public static List<Message> ofPerson(long personId) {
        return list("personId in " + Person.SAME + " order by queuedAt desc, id desc", personId);
    }

    void sent(Instant now) {
        state = MessageState.SENT;
        sentAt = now;
        problem = null;
    }

    void kept(Instant now) {
        state = MessageState.KEPT;
        sentAt = now;
    }

    void withdrawn() {
        state = MessageState.WITHDRAWN;
        problem = null;
    }

    /** @return whether it is worth trying again */
    boolean failed(String why) {
        attempts++;
        problem = why.length() > LONGEST_PROBLEM ? why.substring(0, LONGEST_PROBLEM) : why;
        state = attempts < MOST_ATTEMPTS ? MessageState.QUEUED : MessageState.FAILED;
        return state == MessageState.QUEUED;
    }

    /** @return false when it has not failed */
    boolean retried() {
        if (state != MessageState.FAILED) {
            return false;
        }
        state = MessageState.QUEUED;
        attempts = 0;
        return true;
    }

    boolean isWaiting() {
        return state == MessageState.QUEUED;
    }

    public String publicId() {
        return publicId;
    }

    public String template() {
        return template;
    }

    public EmailAddress recipient() {
        return new EmailAddress(recipient);
    }

    /** The reward it tells of; null for others. */
    public Long rewardId() {
        return rewardId;
    }

    public String subject() {
        return subject;
    }

    public String html() {
        return html;
    }

    public String plain() {
        return plain;
    }

    public MessageState state() {
        return state;
    }

    /** Why the last attempt failed; null when none did. */
    public String problem() {
        return problem;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    /** When the mail server took it, or when it was kept; null before. */
    public Instant sentAt() {
        return sentAt;
    }
}

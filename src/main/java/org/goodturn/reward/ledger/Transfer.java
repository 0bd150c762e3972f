package org.goodturn.reward.ledger;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.tenancy.MerchantOwned;
import org.hibernate.annotations.Immutable;

/** An amount of a reward that goes from one account to another: debited here, credited there. */
@Entity
@Immutable
@Table(name = "ledger_transfer")
public class Transfer extends MerchantOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reward;

    @Enumerated(EnumType.STRING)
    private Posting posting;

    @Enumerated(EnumType.STRING)
    private Account debit;

    @Enumerated(EnumType.STRING)
    private Account credit;

    @Embedded
    @AttributeOverride(name = "minor", column = @Column(name = "minor"))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private Money amount;

    private Instant at;

    protected Transfer() {}

    /**
     * @param reward its public id
     * @param amount above zero
     */
    public static Transfer of(Posting posting, String reward, Money amount, Instant now) {
        var transfer = new Transfer();
        transfer.reward = reward;
        transfer.posting = posting;
        transfer.debit = posting.debit();
        transfer.credit = posting.credit();
        transfer.amount = amount;
        transfer.at = now;
        return transfer;
    }
}

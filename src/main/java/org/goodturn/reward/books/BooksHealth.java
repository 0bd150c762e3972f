package org.goodturn.reward.books;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Something for people to look into; a reason neither to restart a node nor to keep requests from it. */
@Wellness
class BooksHealth implements HealthCheck {

    private final Standing standing;

    BooksHealth(Standing standing) {
        this.standing = standing;
    }

    @Override
    public HealthCheckResponse call() {
        var wrong = standing.wrong();
        return HealthCheckResponse.named("books")
                .status(wrong == 0)
                .withData("wrong", wrong)
                .withData("overdue", standing.overdue())
                .build();
    }
}

package org.goodturn.merchant.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Desk;
import org.goodturn.shared.web.ProblemException;

/** Refuses in a test environment what {@link LiveOnly} changes. */
@Provider
@LiveOnly
@Priority(Priorities.USER)
class LiveOnlyDoor implements ContainerRequestFilter {

    private final CurrentStaff staff;

    LiveOnlyDoor(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (staff.known()
                .flatMap(signedIn -> signedIn.desk())
                .filter(Desk::isTest)
                .isPresent()) {
            throw ProblemException.conflict(
                    "live_only", "The team is the same in live and test. Switch to live to change it.");
        }
    }
}

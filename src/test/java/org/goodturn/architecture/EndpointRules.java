package org.goodturn.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** What is asked of endpoints. */
final class EndpointRules {

    private EndpointRules() {}

    static DescribedPredicate<JavaClass> serve(String path) {
        return DescribedPredicate.describe(
                "serve " + path,
                endpoint -> endpoint.isAnnotatedWith(Path.class)
                        && endpoint.getAnnotationOfType(Path.class).value().startsWith(path));
    }

    /**
     * By {@code @RolesAllowed} on the class or on each of its endpoints: what says nothing would be open to everybody.
     */
    static ArchCondition<JavaClass> sayWhoMayUseThem() {
        return new ArchCondition<>("say who may use them") {
            @Override
            public void check(JavaClass endpoint, ConditionEvents events) {
                endpoint.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .filter(method -> !says(endpoint, method))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }

    private static boolean says(JavaClass endpoint, JavaMethod method) {
        return endpoint.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(RolesAllowed.class);
    }
}

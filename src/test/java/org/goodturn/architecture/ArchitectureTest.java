package org.goodturn.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The map of the code base. A red test here is a question to the team, not a line to be added in passing. */
class ArchitectureTest {

    static final String ROOT = "org.goodturn.";

    /** Who may import whom. Everyone may import shared; nobody may import a feature missing from their row. */
    static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("shared", Set.of()),
            entry("merchant", Set.of()),
            entry("theme", Set.of()),
            entry("person", Set.of("merchant")),
            entry("campaign", Set.of("merchant", "theme", "person")),
            entry("share", Set.of("merchant", "person", "campaign")),
            entry("event", Set.of("merchant", "person")),
            entry("referral", Set.of("merchant", "person", "campaign", "share", "event")),
            entry("quality", Set.of("merchant", "person", "campaign", "share", "event", "referral")),
            entry("reward", Set.of("merchant", "person", "campaign", "referral", "quality")),
            entry("integration", Set.of("merchant", "person", "campaign", "share", "event", "referral", "reward")),
            entry("mail", Set.of("merchant", "theme", "person", "campaign", "referral", "reward")),
            entry("why", Set.of("merchant", "campaign", "share", "event", "referral", "quality", "reward", "mail")),
            entry("replay", Set.of("merchant", "campaign", "event", "referral", "quality", "reward")),
            entry("report", Set.of("merchant", "campaign", "share", "referral", "reward")),
            entry("hosted", Set.of("merchant", "theme", "person", "campaign", "share", "event", "referral", "reward")),
            entry("tag", Set.of("merchant", "theme", "person", "campaign", "share", "event")),
            entry("portal", Set.of("merchant", "report")),
            entry(
                    "demo",
                    Set.of(
                            "merchant",
                            "theme",
                            "person",
                            "campaign",
                            "share",
                            "event",
                            "referral",
                            "quality",
                            "reward",
                            "integration",
                            "mail",
                            "report",
                            "hosted",
                            "tag",
                            "portal")));

    static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.goodturn");

    @TestFactory
    Stream<DynamicTest> features_import_only_what_their_row_allows() {
        return MAY_IMPORT.keySet().stream()
                .map(feature -> dynamicTest(feature, () -> importsOf(feature).check(CODE)));
    }

    @Test
    void every_class_lives_in_a_feature() {
        classes()
                .should()
                .resideInAnyPackage(MAY_IMPORT.keySet().stream()
                        .map(feature -> ROOT + feature + "..")
                        .toArray(String[]::new))
                .check(CODE);
    }

    @Test
    void features_form_no_cycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void only_web_packages_speak_http() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".web..", ROOT + "theme..", ROOT + "shared..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.quarkus.qute.."))
                .check(CODE);
    }

    @Test
    void web_packages_are_private_to_their_feature() {
        MAY_IMPORT.keySet().stream()
                .filter(feature -> !feature.equals("shared"))
                .forEach(feature -> noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + feature + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + feature + "..web..")
                        .check(CODE));
    }

    @Test
    void endpoints_are_named_for_what_they_serve() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveNameMatching(".*\\.web\\.\\w+(Pages|Api|Tag)")
                .andShould()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void pages_of_the_portal_say_who_may_use_them() {
        classes()
                .that(EndpointRules.serve("/portal"))
                .should(EndpointRules.sayWhoMayUseThem())
                .check(CODE);
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "shared.time..")
                .should()
                .callMethodWhere(readsTheMachineClock())
                .check(CODE);
    }

    /**
     * Two others have a reason: the demo shop's server calls this installation itself, which need not be at a public
     * address, and the embedded database is a resource of our own jar, which is opened like an address.
     */
    @Test
    void others_are_called_through_the_guarded_client_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "shared.net..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "demo.shop.ShopOffice")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "shared.database.PostgresKit")
                .should()
                .dependOnClassesThat(callsOthers())
                .orShould()
                .callMethodWhere(opensAnAddress())
                .check(CODE);
    }

    @Test
    void raw_panache_finders_stay_in_their_entity() {
        noClasses().should().callMethodWhere(usesAnotherEntitysRawFinder()).check(CODE);
    }

    @Test
    void entities_hold_money_not_numbers() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(BigDecimal.class)
                .check(CODE);
    }

    @Test
    void unescaped_output_is_made_in_few_places() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "theme..", ROOT + "shared.web..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.quarkus.qute.RawString")
                .check(CODE);
    }

    private static ArchRule importsOf(String feature) {
        var outOfBounds = MAY_IMPORT.keySet().stream()
                .filter(other -> !other.equals(feature) && !other.equals("shared"))
                .filter(other -> !MAY_IMPORT.get(feature).contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + feature + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(outOfBounds))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> callsOthers() {
        return DescribedPredicate.describe(
                "are HTTP clients or sockets",
                type -> Set.of("java.net.http", "jakarta.ws.rs.client", "io.vertx.ext.web.client")
                                .contains(type.getPackageName())
                        || type.isAssignableTo(URLConnection.class)
                        || type.isAssignableTo(Socket.class)
                        || type.isAssignableTo(io.vertx.core.http.HttpClient.class)
                        || type.isAssignableTo(io.vertx.core.net.NetClient.class));
    }

    private static DescribedPredicate<JavaMethodCall> opensAnAddress() {
        return DescribedPredicate.describe(
                "opens an address",
                call -> call.getTargetOwner().isEquivalentTo(URL.class)
                        && call.getName().startsWith("open"));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachineClock() {
        return DescribedPredicate.describe("reads the machine's clock", call -> {
            var owner = call.getTargetOwner();
            var now = owner.getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            return now
                    || owner.getName().equals("java.time.Clock")
                            && call.getName().startsWith("system");
        });
    }

    private static DescribedPredicate<JavaMethodCall> usesAnotherEntitysRawFinder() {
        var raw = Set.of(
                "find",
                "findById",
                "findByIdOptional",
                "list",
                "listAll",
                "stream",
                "streamAll",
                "count",
                "update",
                "delete",
                "deleteAll",
                "deleteById");
        return DescribedPredicate.describe(
                "uses another entity's raw Panache finder",
                call -> raw.contains(call.getName())
                        && !isInstanceDelete(call)
                        && call.getTargetOwner().isAssignableTo(PanacheEntityBase.class)
                        && !call.getOriginOwner().equals(call.getTargetOwner()));
    }

    /** {@code reward.delete()} removes one entity that the caller has found by a named finder. */
    private static boolean isInstanceDelete(JavaMethodCall call) {
        return call.getName().equals("delete")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }
}

package org.goodturn.shared.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goodturn.support.BusyShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The third lock, entity by entity as Hibernate knows them: queries, references, removal. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class HibernateWallTest {

    @Inject
    BusyShop shops;

    @Inject
    EntityManager entities;

    @Inject
    Tenancy tenancy;

    private long mine;
    private long theirs;

    /** Before the first only: before all, Quarkus has not said yet where it listens. */
    @BeforeEach
    void two_merchants_have_everything() {
        if (mine == 0) {
            mine = shops.open().merchantId();
            theirs = shops.open().merchantId();
        }
    }

    @TestFactory
    Stream<DynamicTest> queries_find_rows_of_the_own_merchant_only() {
        return owned().map(entity -> dynamicTest(entity.getName(), () -> {
            var owners = as(mine, () -> entities.createQuery(
                            "select distinct e.merchantId from " + entity.getName() + " e", Long.class)
                    .getResultList());

            assertThat(owners).containsExactly(mine);
        }));
    }

    @TestFactory
    Stream<DynamicTest> without_a_merchant_queries_find_nothing() {
        return owned().map(entity -> dynamicTest(entity.getName(), () -> {
            var found = as(0, () -> entities.createQuery("select count(e) from " + entity.getName() + " e", Long.class)
                    .getSingleResult());

            assertThat(found).isZero();
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_row_of_another_merchant_is_not_found_by_its_number() {
        return owned().map(entity -> dynamicTest(entity.getName(), () -> {
            var id = idOfTheirs(entity);

            assertThat(as(mine, () -> entities.find(entity.getJavaType(), id) == null))
                    .isTrue();
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_row_of_another_merchant_is_not_removed_by_reference() {
        return owned().map(entity -> dynamicTest(entity.getName(), () -> {
            var id = idOfTheirs(entity);

            catchThrowable(() -> as(mine, () -> {
                entities.remove(entities.getReference(entity.getJavaType(), id));
                entities.flush();
                return null;
            }));

            assertThat(as(theirs, () -> entities.find(entity.getJavaType(), id) != null))
                    .isTrue();
        }));
    }

    private Stream<EntityType<?>> owned() {
        return entities.getMetamodel().getEntities().stream()
                .filter(entity -> MerchantOwned.class.isAssignableFrom(entity.getJavaType()));
    }

    private Object idOfTheirs(EntityType<?> entity) {
        return as(theirs, () -> {
            var row = entities.createQuery("from " + entity.getName(), entity.getJavaType())
                    .setMaxResults(1)
                    .getResultList();
            assertThat(row)
                    .as("rows of " + entity.getName() + ": extend BusyShop")
                    .isNotEmpty();
            return entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(row.getFirst());
        });
    }

    private <T> T as(long merchant, Supplier<T> work) {
        return tenancy.as(merchant, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

package org.goodturn.shared.job;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class JobsTest {

    private static final long GONE = 999_999_999L;

    @Inject
    @All
    List<Job> jobs;

    @Inject
    BikeShop shops;

    @Inject
    Tenancy tenancy;

    @TestFactory
    Stream<DynamicTest> a_job_ends_quietly_when_its_row_is_gone() {
        var shop = shops.open().merchantId();
        return jobs.stream().map(job -> DynamicTest.dynamicTest(job.name(), () -> endsQuietly(job, shop)));
    }

    @TestFactory
    Stream<DynamicTest> a_job_ends_quietly_when_its_merchant_is_gone() {
        return jobs.stream().map(job -> DynamicTest.dynamicTest(job.name(), () -> endsQuietly(job, GONE)));
    }

    private void endsQuietly(Job job, long merchant) {
        assertThatCode(() -> tenancy.as(merchant, () -> job.run(GONE))).doesNotThrowAnyException();
    }
}

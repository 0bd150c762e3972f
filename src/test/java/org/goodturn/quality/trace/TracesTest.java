package org.goodturn.quality.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TracesTest {

    @Test
    void one_door_is_one_door_however_it_is_written() {
        var inOneLine = found(Map.of("postal_address", List.of("Königstraße 5, 70173 ")));
        var otherwise = found(Map.of("billing_address", List.of("KÖNIGSTRASSE 5  70173")));
        var inParts = found(Map.of(
                "shipping_address.line1",
                List.of("Königstraße 5"),
                "shipping_address.postal_code",
                List.of("70173"),
                "shipping_address.name",
                List.of("Finn")));

        assertThat(inOneLine).isEqualTo(inParts).isEqualTo(otherwise).hasSize(1);
    }

    @Test
    void neighbours_are_told_apart() {
        assertThat(found(Map.of("postal_address", List.of("Königstr. 5, 70173"))))
                .doesNotContainAnyElementsOf(found(Map.of("postal_address", List.of("Königstr. 7, 70173"))));
    }

    @Test
    void a_network_is_kept_not_the_address_in_it() {
        assertThat(found(Map.of("ip_address", List.of("198.51.99.7"))))
                .isEqualTo(found(Map.of("ip_address", List.of("198.51.99.200"))))
                .isEqualTo(found(Map.of("network", List.of("198.51.99.0/24"))))
                .isNotEqualTo(found(Map.of("ip_address", List.of("198.51.98.7"))))
                .hasSize(1);
        assertThat(found(Map.of("ip_address", List.of("2a00:1450::1"))))
                .isEqualTo(found(Map.of("ip_address", List.of("2a00:1450::2"))))
                .hasSize(1);
    }

    @Test
    void addresses_that_say_nothing_leave_no_trace() {
        for (var address : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "::1",
                "fe80::1",
                "unknown",
                "1",
                "fade.cafe",
                "1.2.3.",
                "1.2.3.4.",
                "999.1.1.1",
                "")) {
            assertThat(found(Map.of("ip_address", List.of(address))))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void the_same_value_is_another_trace_for_another_merchant_and_as_another_kind() {
        var texts = Map.of("device_id", List.of("same"), "payment_hash", List.of("same"));

        assertThat(found(texts)).hasSize(2);
        assertThat(digests(Traces.in(2, texts))).doesNotContainAnyElementsOf(found(texts));
    }

    private static Set<String> found(Map<String, List<String>> texts) {
        return digests(Traces.in(1, texts));
    }

    private static Set<String> digests(List<Trace> traces) {
        return traces.stream()
                .map(trace -> Base64.getEncoder().encodeToString(trace.digest()))
                .collect(Collectors.toSet());
    }
}

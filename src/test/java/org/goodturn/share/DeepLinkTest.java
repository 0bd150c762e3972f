package org.goodturn.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodturn.shared.text.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepLinkTest {

    private static final WebUrl SHOP = new WebUrl("https://bikes.example/shop?utm_source=goodturn&flag=1#top");

    @ParameterizedTest
    @CsvSource({
        "/bikes/gravel, https://bikes.example/bikes/gravel?utm_source=goodturn&flag=1",
        "/, https://bikes.example/?utm_source=goodturn&flag=1",
        "/search?q=bell%26horn, https://bikes.example/search?utm_source=goodturn&flag=1&q=bell%26horn",
        "/Räder & mehr, https://bikes.example/R%C3%A4der%20&%20mehr?utm_source=goodturn&flag=1",
        "/caf%C3%A9/a%20b, https://bikes.example/caf%C3%A9/a%20b?utm_source=goodturn&flag=1",
        "/flights?from=ZRH&to=LIS&via=MUC, https://bikes.example/flights?utm_source=goodturn&flag=1&from=ZRH&to=LIS&via=MUC",
        "/bikes?colour=red&colour=blue&flag&q=, https://bikes.example/bikes?utm_source=goodturn&colour=red&colour=blue&flag&q=",
        "/a?b=%zz&c=1, https://bikes.example/a?utm_source=goodturn&flag=1&b=%25zz&c=1",
        "/a?m=finn@example.org&n=finn%40example.org&c=1, https://bikes.example/a?utm_source=goodturn&flag=1&c=1",
        "/bikes#size, https://bikes.example/bikes?utm_source=goodturn&flag=1",
    })
    void a_page_of_the_shop_keeps_what_the_campaign_says(String to, String page) {
        assertThat(led(Map.of("to", to))).isEqualTo(page);
    }

    @Test
    void what_the_link_takes_along_stands_in_for_what_the_campaign_says_of_the_same() {
        assertThat(led(Map.of("utm_source", "flyer 7", "colour", "rot")))
                .startsWith("https://bikes.example/shop?")
                .contains("utm_source=flyer+7", "flag=1", "colour=rot")
                .doesNotContain("goodturn")
                .endsWith("#top");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "bikes",
                "/\tbikes",
                "/bikes\r\nSet-Cookie: a=b",
                "/a\u0000",
                "@evil.example",
                ""
            })
    void what_is_no_page_of_the_shop_is_left_out(String to) {
        assertThat(DeepLink.of(Map.of("to", List.of(to)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"email, finn@example.org", "via, qr", "gt_click, clk_1", "na me, x", "empty, ''"})
    void addresses_of_people_what_is_ours_and_what_is_no_parameter_stay_behind(String name, String value) {
        assertThat(DeepLink.of(Map.of(name, List.of(value)))).isEmpty();
    }

    @Test
    void what_is_too_long_goes_without_its_parameters() {
        var long200 = "x".repeat(200);
        var many = Map.of("to", "/bikes", "a", long200, "b", long200, "c", long200, "d", long200, "e", long200);

        assertThat(led(many)).isEqualTo("https://bikes.example/bikes?utm_source=goodturn&flag=1");
    }

    @Property(tries = 2_000)
    void it_never_leads_to_another_host(@ForAll("places") String to, @ForAll("places") String value) {
        var link = DeepLink.of(Map.of("to", List.of(to), "x", List.of(value)));

        assertThat(link.map(DeepLink::value).orElse("").length()).isLessThanOrEqualTo(1_000);
        assertThat(link.map(one -> one.in(SHOP)).orElse(SHOP).origin()).isEqualTo("https://bikes.example");
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(
                        "/",
                        "\\",
                        "//",
                        ".",
                        "..",
                        "@",
                        "evil.example",
                        ":",
                        "?",
                        "#",
                        "&",
                        "=",
                        "%2f",
                        "%5c",
                        "%",
                        "%zz",
                        "\t",
                        "\r\n",
                        "https:",
                        "javascript:",
                        "ä",
                        "😀",
                        "\uD800",
                        "\u0000",
                        "{",
                        "}",
                        " ",
                        "a")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static String led(Map<String, String> query) {
        var lists = query.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
        return DeepLink.of(lists).orElseThrow().in(SHOP).value();
    }
}

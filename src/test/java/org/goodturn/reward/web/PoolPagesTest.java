package org.goodturn.reward.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.merchant.Role;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pools of coupon codes as staff open and fill them. */
@QuarkusTest
class PoolPagesTest {

    private static final String POOLS = "/portal/rewards/pools";

    private final MerchantFixture fixture;
    private PortalVisitor olga;

    PoolPagesTest(MerchantFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_has_a_shop() {
        olga = fixture.signedIn(fixture.merchant("Bikes & Co"), Role.OWNER);
    }

    @Test
    void a_merchant_without_pools_is_shown_the_way_to_one() {
        assertThat(olga.opens(POOLS).select("main a.btn-primary").attr("href")).isEqualTo(POOLS + "/new");
    }

    @Test
    void a_pool_that_makes_codes_needs_a_name_and_perhaps_a_beginning() {
        var page = opened(olga.posts(POOLS, "name", "Thanks", "source", "GENERATED", "prefix", "thx-"));

        assertThat(page.select("h1").text()).isEqualTo("Thanks");
        assertThat(page.select(".page-head").text()).contains("THX-4F7HQ2VBN8");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void a_pool_opens_with_its_codes() {
        var page = opened(olga.uploads(
                POOLS,
                "Code;Value\nA-1;10\nA-2;10\nA-1;10\n",
                "name",
                "Printed",
                "source",
                "UPLOADED",
                "codes",
                "A-3",
                "lowStock",
                "5"));

        assertThat(page.select(".kpi dd").first().text()).isEqualTo("3");
        assertThat(page.select("[role=status]").text()).isEqualTo("3 codes added; 1 given twice.");
        assertThat(olga.opens(POOLS).select("tbody tr").text()).contains("Printed", "Low");
    }

    @Test
    void what_is_wrong_with_a_new_pool_stands_beside_its_field() {
        opened(olga.posts(POOLS, "name", "Taken", "source", "GENERATED"));
        assertThat(problem(olga.posts(POOLS, "name", "Taken", "source", "GENERATED"), "name"))
                .contains("already");
        assertThat(problem(olga.posts(POOLS, "name", " ", "source", "GENERATED"), "name"))
                .isNotEmpty();
        assertThat(problem(olga.posts(POOLS, "name", "x\u0000", "source", "GENERATED"), "name"))
                .isNotEmpty();
        assertThat(problem(olga.posts(POOLS, "name", "New", "source", "STOLEN"), "source"))
                .isNotEmpty();
        assertThat(problem(olga.posts(POOLS, "name", "New", "source", "GENERATED", "prefix", "ÄÖ Ü"), "prefix"))
                .isNotEmpty();
        assertThat(problem(olga.posts(POOLS, "name", "New", "source", "UPLOADED", "lowStock", "-1"), "lowStock"))
                .isNotEmpty();
        assertThat(problem(olga.posts(POOLS, "name", "New", "source", "UPLOADED", "codes", "A\nB"), "codes"))
                .isNotEmpty();
        assertThat(olga.opens(POOLS).select("tbody tr")).hasSize(1);
    }

    @Test
    void codes_are_added_and_those_the_pool_has_are_left_alone() {
        var path = printed("A-1\nA-2");

        var page = opened(olga.posts(path + "/codes", "codes", "A-2\nA-3\n\nA-4"));

        assertThat(page.select("[role=status]").text()).isEqualTo("2 codes added; 1 in the pool already.");
        assertThat(page.select(".kpi dd").first().text()).isEqualTo("4");
    }

    @Test
    void a_code_is_there_once_in_all_pools_of_a_shop_however_it_is_written() {
        var path = printed("A-1\nA-2");

        var again = opened(olga.posts(path + "/codes", "codes", "a-2\nA-3\na-3"));
        assertThat(again.select("[role=status]").text())
                .isEqualTo("1 code added; 1 in the pool already; 1 given twice.");

        var other = opened(
                olga.posts(POOLS, "name", "Other", "source", "UPLOADED", "codes", "a-1\nB-1\nA-3", "lowStock", "20"));
        assertThat(other.select("[role=status]").text()).isEqualTo("1 code added; 2 in another pool.");
        assertThat(other.select(".kpi dd").first().text()).isEqualTo("1");

        var elsewhere = fixture.signedIn(fixture.merchant("Skates"), Role.OWNER);
        var theirs = path(elsewhere.posts(POOLS, "name", "Printed", "source", "UPLOADED", "codes", "a-1"));
        assertThat(elsewhere.opens(theirs).select("[role=status]").text()).isEqualTo("1 code added.");
    }

    @Test
    void one_wrong_line_and_nothing_is_added() {
        var path = printed("A-1");
        var answer = olga.posts(path + "/codes", "codes", "A-2\nno spaces\n" + "X".repeat(65));

        assertThat(problem(answer, "codes")).contains("line 2 (“no spaces”)", "line 3");
        assertThat(olga.read(answer).select("#codes").text()).contains("no spaces");
        assertThat(problem(olga.uploads(path + "/codes", "\u0000\u0001\u0002"), "file"))
                .isNotEmpty();
        assertThat(problem(olga.posts(path + "/codes", "codes", ""), "codes")).isNotEmpty();
        assertThat(olga.opens(path).select(".kpi dd").first().text()).isEqualTo("1");
    }

    @Test
    void a_file_of_many_codes_is_taken_and_one_of_too_many_is_not() {
        var path = printed("A-1");
        var many = IntStream.range(0, 20_000).mapToObj(i -> "CODE-" + i).collect(Collectors.joining("\n"));
        var tooMany = IntStream.range(0, 100_001).mapToObj(i -> "C-" + i).collect(Collectors.joining("\n"));

        assertThat(opened(olga.uploads(path + "/codes", many))
                        .select("[role=status]")
                        .text())
                .isEqualTo("20,000 codes added.");
        assertThat(problem(olga.uploads(path + "/codes", tooMany), "file")).contains("100000");
    }

    @Test
    void the_warning_is_set_per_pool() {
        var path = printed("A-1\nA-2");
        assertThat(olga.opens(path).select("h1").text()).contains("Low");

        opened(olga.posts(path + "/threshold", "lowStock", "1"));

        assertThat(olga.opens(path).select("h1").text()).isEqualTo("Printed");
        for (var wrong : List.of("", "-1", "1000000", "many")) {
            assertThat(problem(olga.posts(path + "/threshold", "lowStock", wrong), "lowStock"))
                    .isNotEmpty();
        }
    }

    @Test
    void a_pool_that_makes_codes_takes_none() {
        var answer = olga.posts(POOLS, "name", "Thanks", "source", "GENERATED");
        var path = path(answer);

        assertThat(olga.posts(path + "/codes", "codes", "A-1").statusCode()).isEqualTo(404);
        assertThat(olga.posts(path + "/threshold", "lowStock", "1").statusCode())
                .isEqualTo(404);
    }

    private String printed(String codes) {
        return path(olga.posts(POOLS, "name", "Printed", "source", "UPLOADED", "codes", codes, "lowStock", "20"));
    }

    private Document opened(Response answer) {
        return olga.opens(path(answer));
    }

    private String path(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("https?://[^/]+", "");
    }

    private String problem(Response answer, String field) {
        assertThat(answer.statusCode()).as(field).isEqualTo(422);
        return olga.read(answer).select("#" + field + "-problem").text();
    }
}

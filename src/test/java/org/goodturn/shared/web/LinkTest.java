package org.goodturn.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkTest {

    @Test
    void values_are_encoded_and_empty_ones_left_out() {
        var link = Link.to("/portal/people")
                .with("q", "a&b=ü \"")
                .with("role", null)
                .with("after", "");

        assertThat(link).hasToString("/portal/people?q=a%26b%3D%C3%BC+%22");
    }

    @Test
    void a_parameter_that_is_given_again_has_the_later_value() {
        assertThat(Link.to("/x").with("a", 1).with("b", 2).with("a", 3)).hasToString("/x?a=3&b=2");
    }

    @Test
    void without_parameters_it_is_the_path() {
        assertThat(Link.to("/portal")).hasToString("/portal");
    }
}

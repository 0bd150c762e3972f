package org.goodturn.demo.shop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.shared.money.Money;

/** What the demo shop sells. */
public enum Bicycle {
    CITY(
            "Lindgren",
            "The upright one for town",
            89_000,
            "A basket for the market, a chain guard for your trousers and eight gears in the hub. Sit upright, "
                    + "look around, arrive unhurried.",
            List.of("8 gears in the hub", "Basket and carrier", "Dynamo lights", "15.4 kg")),
    GRAVEL(
            "Wildpath",
            "The light one for everywhere else",
            189_000,
            "Drop bars, wide tyres and a steel frame that forgives. Made for the road to the forest, "
                    + "and for not stopping where the road ends.",
            List.of("12 gears", "45 mm tyres", "Disc brakes", "9.8 kg")),
    CARGO(
            "Packmule",
            "The strong one for everything at once",
            429_000,
            "Two children, a week of shopping or a small tree. A silent motor helps on hills, "
                    + "and a low box keeps everybody calm.",
            List.of("80 kg in the box", "Motor for 70 km", "Hydraulic brakes", "36 kg"));

    private final String title;
    private final String tagline;
    private final Money price;
    private final String description;
    private final List<String> features;

    Bicycle(String title, String tagline, long cents, String description, List<String> features) {
        this.title = title;
        this.tagline = tagline;
        this.price = Money.of(cents, "EUR");
        this.description = description;
        this.features = features;
    }

    public static Optional<Bicycle> named(String slug) {
        return Stream.of(values()).filter(bike -> bike.slug().equals(slug)).findFirst();
    }

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String tagline() {
        return tagline;
    }

    public Money price() {
        return price;
    }

    public String description() {
        return description;
    }

    public List<String> features() {
        return features;
    }
}

package org.goodturn.share;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.shared.text.WebUrl;

/**
 * Where in the shop a personal link leads, and what it takes there, as {@code /bikes/gravel?utm_source=newsletter}.
 * Both were written by whoever made the link: the place is a path on the campaign's shop and can be no other host.
 *
 * @param value encoded path, query or both
 */
public record DeepLink(String value) {

    private static final int LONGEST = 1_000;

    /** Leaves room for the click that goes along. */
    private static final int LONGEST_PAGE = 1_900;

    private static final int MOST = 20;
    private static final Set<String> OURS = Set.of("via", "to", "click", "gt_click");

    /** One slash and no other behind it; no backslash, which browsers take for a slash; no half of a letter. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[^\\\\\\p{Cntrl}\\p{Cs}]*");

    private static final Pattern NAME = Pattern.compile("[\\w.\\[\\]-]{1,50}");

    /** No address of a person: what leads to the shop is not to say who follows it. */
    private static final Pattern VALUE = Pattern.compile("(?!.*%40)[^@\\p{Cntrl}\\p{Cs}]{1,200}");

    private static final Pattern ENCODED_TWICE = Pattern.compile("%25(\\p{XDigit}{2})");

    /**
     * What the query of a personal link asks for: {@code to} is the page of the shop, and whatever is not ours goes
     * along. What cannot be is left out: the friend lands all the same. Empty when nothing is left.
     */
    public static Optional<DeepLink> of(Map<String, ? extends Collection<String>> query) {
        var to = first(query.get("to")).orElse("").split("#", 2)[0];
        var path = PATH.matcher(page(to)).matches() ? quoted(page(to), null) : "";
        var parameters = Stream.concat(
                        parts(path.isEmpty() ? "" : to)
                                .filter(part -> VALUE.matcher(part).matches())
                                .map(part -> quoted(null, part).substring(1)),
                        query.keySet().stream()
                                .filter(name -> !OURS.contains(name)
                                        && NAME.matcher(name).matches())
                                .flatMap(name -> first(query.get(name)).stream()
                                        .filter(text -> VALUE.matcher(text).matches())
                                        .map(text -> encoded(name) + "=" + encoded(text))))
                .limit(MOST)
                .toList();
        return Stream.of(joined(path, parameters), path)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .findFirst()
                .map(DeepLink::new);
    }

    /**
     * The page of the shop. What the link takes along stands in for what the campaign's address says of the same; where
     * both are too long, the campaign's remains.
     */
    public WebUrl in(WebUrl shop) {
        var address = shop.value().split("#", 2);
        var mine = parts(value).toList();
        var named = mine.stream().map(DeepLink::name).collect(Collectors.toSet());
        var theirs = parts(address[0]).filter(part -> !named.contains(name(part)));
        var page = page(value).isEmpty() ? page(address[0]) : shop.origin() + page(value);
        var fragment = address.length > 1 && page(value).isEmpty() ? "#" + address[1] : "";
        var whole = joined(page, Stream.concat(theirs, mine.stream()).toList()) + fragment;
        return whole.length() > LONGEST_PAGE ? shop : onThatHost(new WebUrl(whole), shop);
    }

    private static WebUrl onThatHost(WebUrl page, WebUrl shop) {
        return page.origin().equals(shop.origin()) ? page : shop;
    }

    private static String page(String address) {
        return address.split("\\?", 2)[0];
    }

    /** The parameters of an address as they stand there. */
    private static Stream<String> parts(String address) {
        var query = address.indexOf('?') < 0 ? "" : address.substring(address.indexOf('?') + 1);
        return Stream.of(query.split("&")).filter(part -> !part.isEmpty());
    }

    private static String name(String part) {
        return part.split("=", 2)[0];
    }

    private static String joined(String page, List<String> parameters) {
        return parameters.isEmpty() ? page : page + "?" + String.join("&", parameters);
    }

    /** As it may stand in an address. What was encoded already stays so; nothing when it can be none. */
    private static String quoted(String path, String query) {
        try {
            var whole = new URI(null, null, path, query, null).toASCIIString();
            return ENCODED_TWICE.matcher(whole).replaceAll("%$1");
        } catch (URISyntaxException impossible) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> first(Collection<String> values) {
        return values == null ? Optional.empty() : values.stream().findFirst();
    }
}

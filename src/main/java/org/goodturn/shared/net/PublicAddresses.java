package org.goodturn.shared.net;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses on the internet may be called: everything that is not set aside. The table is that of the IANA
 * special-purpose registries (RFC 6890 and its updates); Java's own predicates know only half of it.
 */
final class PublicAddresses {

    private static final List<Network> SET_ASIDE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::parse)
            .toList();

    private final List<Network> allowed;

    /** @param allowed ranges that an operator lets through although they are set aside */
    PublicAddresses(Collection<String> allowed) {
        this.allowed = allowed.stream().map(Network::parse).toList();
    }

    boolean contain(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address))
                || SET_ASIDE.stream().noneMatch(network -> network.contains(address));
    }
}

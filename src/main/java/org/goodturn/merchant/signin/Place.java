package org.goodturn.merchant.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request comes from, as far as it tells people apart: a household has as many IPv6 addresses as it likes. */
final class Place {

    private static final int NETWORK_BYTES = 8;

    private Place() {}

    /** @param address a numeric address; null when there is none, as behind a Unix socket */
    static String of(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            // what contains a colon is never looked up in DNS
            var known = InetAddress.getByName(address);
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(known.getAddress(), 0, NETWORK_BYTES)
                    : known.getHostAddress();
        } catch (UnknownHostException strange) {
            return address;
        }
    }
}

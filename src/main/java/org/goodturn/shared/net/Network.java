package org.goodturn.shared.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A range of addresses: {@code 10.0.0.0/8}, {@code fc00::/7}. */
record Network(byte[] prefix, int bits) {

    /** @throws IllegalArgumentException when it is not a range in CIDR notation */
    static Network parse(String cidr) {
        var parts = cidr.strip().split("/");
        try {
            var prefix = literal(parts[0]);
            var bits = Integer.parseInt(parts[1]);
            if (bits < 0 || bits > prefix.length * 8) {
                throw new IllegalArgumentException("not a range of addresses: " + cidr);
            }
            return new Network(prefix, bits);
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException | UnknownHostException unreadable) {
            throw new IllegalArgumentException("not a range of addresses: " + cidr, unreadable);
        }
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        var whole = bits / 8;
        if (!Arrays.equals(bytes, 0, whole, prefix, 0, whole)) {
            return false;
        }
        var rest = bits % 8;
        var mask = 0xFF << (8 - rest);
        return rest == 0 || (bytes[whole] & mask) == (prefix[whole] & mask);
    }

    private static byte[] literal(String text) throws UnknownHostException {
        if (!text.matches("[0-9a-fA-F.:]+")) {
            throw new UnknownHostException(text);
        }
        return InetAddress.getByName(text).getAddress();
    }
}

package org.goodturn.shared.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network that a visitor comes from: the first 24 bits of an IPv4 address, 64 of an IPv6 one. It is kept instead of
 * the address, which is nobody's business for long.
 */
public final class ClientNetwork {

    /** Nothing that could be the name of a host, which would be looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}|(?=.*:)[0-9a-fA-F:.]{2,45}");

    private static final PublicAddresses PUBLIC = new PublicAddresses(List.of());

    private ClientNetwork() {}

    /**
     * @param text an address, or what this returned before
     * @return nothing for what is no address, or one that says nothing about where somebody is
     */
    public static Optional<String> of(String text) {
        var address = text.replaceFirst("/(24|64)$", "");
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            var parsed = InetAddress.getByName(address);
            return PUBLIC.contain(parsed) ? Optional.of(network(parsed)) : Optional.empty();
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) throws UnknownHostException {
        var bytes = address.getAddress();
        var kept = bytes.length == 4 ? 3 : 8;
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8;
    }
}

package org.goodturn.shared.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses usual = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.1", "2130706433", "0.0.0.0", "10.1.2.3", "172.31.255.255", "192.168.0.1",
                        "169.254.169.254", "100.64.0.1",
                "198.19.0.1", "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::127.0.0.1",
                        "64:ff9b::7f00:1", "2002:7f00:1::",
                "fd00:ec2::254", "fe80::1", "ff02::1", "2001:db8::1"
            })
    void what_is_set_aside_is_not_called(String address) throws UnknownHostException {
        assertThat(usual.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"})
    void what_is_public_is_called(String address) throws UnknownHostException {
        assertThat(usual.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void an_operator_can_let_a_range_through() throws UnknownHostException {
        var wider = new PublicAddresses(List.of("10.1.0.0/16"));

        assertThat(wider.contain(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(wider.contain(InetAddress.getByName("10.2.2.3"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "nonsense"})
    void a_range_is_written_as_address_and_bits(String cidr) {
        assertThatThrownBy(() -> Network.parse(cidr)).isInstanceOf(IllegalArgumentException.class);
    }
}

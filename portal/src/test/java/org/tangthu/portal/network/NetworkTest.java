package org.tangthu.portal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.77, 192.0.2.77, true",
        "192.0.2.77, 192.0.2.78, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "10.0.0.0/9, 10.127.0.1, true",
        "10.0.0.0/9, 10.128.0.1, false",
        "2001:db8:0:100::/56, 2001:db8:0:1ff::1, true",
        "2001:db8:0:100::/56, 2001:db8:0:200::1, false",
        "::1, ::1, true",
        "127.0.0.0/8, ::ffff:127.0.0.1, true",
    })
    void containsWhatSharesItsPrefix(String network, String address, boolean inside) throws Exception {
        assertThat(Network.parse(network).contains(InetAddress.getByName(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.0/33",
                "192.0.2.0/",
                "2001:db8::/129",
                ":::",
                "1.2.3.4/-1"
            })
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void countsAClientByTheNetworkThatAProviderGivesToOneCustomer() throws Exception {
        assertThat(Network.around(InetAddress.getByName("203.0.113.77"))).hasToString("203.0.113.0/24");
        assertThat(Network.around(InetAddress.getByName("2001:db8:1:2ff::9"))).hasToString("2001:db8:1:200:0:0:0:0/56");
        assertThat(Network.around(InetAddress.getByName("203.0.113.1")))
                .isEqualTo(Network.parse("203.0.113.0/24"))
                .hasSameHashCodeAs(Network.parse("203.0.113.200/24"));
    }
}

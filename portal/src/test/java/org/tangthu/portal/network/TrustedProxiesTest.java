package org.tangthu.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(
            Stream.of("10.0.0.0/8", "::1").map(Network::parse).toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody forwarded                    | 203.0.113.5 | ''                                  | 203.0.113.5",
                "a stranger lies about himself       | 203.0.113.5 | 192.168.1.1                         | 203.0.113.5",
                "our proxy tells the truth           | 10.0.0.1    | 203.0.113.5                         | 203.0.113.5",
                "a lie in front of the truth         | 10.0.0.1    | 192.168.1.1, 203.0.113.5            | 203.0.113.5",
                "through two proxies of ours         | 10.0.0.1    | 192.168.1.1, 203.0.113.5, 10.0.0.2  | 203.0.113.5",
                "our proxy asks for itself           | 10.0.0.1    | ''                                  | 10.0.0.1",
                "only proxies of ours                | 10.0.0.1    | 10.0.0.3, 10.0.0.2                  | 10.0.0.3",
                "rubbish is where belief ends        | 10.0.0.1    | 203.0.113.5, unknown, 10.0.0.2      | 10.0.0.2",
                "nothing is no address               | 10.0.0.1    | '203.0.113.5,'                      | 10.0.0.1",
                "a name is not looked up             | 10.0.0.1    | localhost                           | 10.0.0.1",
                "with a port                         | 10.0.0.1    | 203.0.113.5:4711                    | 203.0.113.5",
                "IPv6 over IPv6                      | ::1         | 2001:db8::7                         | 2001:db8::7",
                "IPv6 in brackets with a port        | ::1         | [2001:db8::7]:4711                  | 2001:db8::7",
                "IPv4 written as IPv6                | ::ffff:10.0.0.1 | 203.0.113.5                     | 203.0.113.5",
                "an unclosed bracket                 | ::1         | [2001:db8::7                        | ::1",
            })
    void believesOnlyWhatOurProxiesWrote(String situation, String peer, String header, String client) throws Exception {
        assertThat(proxies.client(peer, List.of(header))).as(situation).isEqualTo(InetAddress.getByName(client));
    }

    @Test
    void readsSeveralHeaderLinesAsOne() throws Exception {
        assertThat(proxies.client("10.0.0.1", List.of("192.168.1.1", "203.0.113.5", "10.0.0.2")))
                .isEqualTo(InetAddress.getByName("203.0.113.5"));
    }
}

package org.tangthu.portal.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asks a name server on the loopback address that knows a few names. */
class DnsNameServerTest {
    private static final InetAddress IPV4 = TestRobots.address("192.0.2.17");
    private static final InetAddress IPV6 = TestRobots.address("2001:db8::17");

    @Test
    void namesAndAddressesAreReadFromTheAnswers() throws Exception {
        try (Zone zone = new Zone(Map.of(
                "17.2.0.192.in-addr.arpa PTR", name("Crawl-1.Example.com"),
                "crawl-1.example.com A", IPV4.getAddress(),
                "crawl-1.example.com AAAA", IPV6.getAddress()))) {
            DnsNameServer server = new DnsNameServer(zone.url());
            assertThat(server.names(IPV4)).containsExactly("Crawl-1.Example.com");
            assertThat(server.addresses("crawl-1.example.com")).containsExactly(IPV4, IPV6);
        }
    }

    @Test
    void thatThereIsNoneIsAnAnswer() throws Exception {
        try (Zone zone = new Zone(Map.of())) {
            DnsNameServer server = new DnsNameServer(zone.url());
            assertThat(server.names(IPV4)).isEmpty();
            assertThat(server.names(IPV6)).isEmpty();
            assertThat(server.addresses("nothing.example.com")).isEmpty();
        }
    }

    @Test
    void thatNobodyAnswersIsNone() throws Exception {
        DnsNameServer server;
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            server = new DnsNameServer("dns://127.0.0.1:" + silent.getLocalPort());
            assertThatThrownBy(() -> server.names(IPV4)).isInstanceOf(NameServerAway.class);
        }
    }

    @Test
    void addressesAreAskedAboutBackwards() {
        assertThat(DnsNameServer.reversed(IPV4.getAddress())).isEqualTo("17.2.0.192.in-addr.arpa");
        assertThat(DnsNameServer.reversed(IPV6.getAddress()))
                .isEqualTo("7.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa");
    }

    private static byte[] name(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String label : name.split("\\.")) {
            bytes.write(label.length());
            bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    /** Answers each question with one record, or that there is no such name (RFC 1035). */
    private static final class Zone implements AutoCloseable {
        private static final int HEADER = 12;
        private static final Map<Integer, String> TYPES = Map.of(1, "A", 12, "PTR", 28, "AAAA");

        private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        private final Map<String, byte[]> records;

        Zone(Map<String, byte[]> records) throws IOException {
            this.records = records;
            Thread thread = new Thread(this::answer, "zone");
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "dns://127.0.0.1:" + socket.getLocalPort();
        }

        private void answer() {
            try {
                while (true) {
                    DatagramPacket question = new DatagramPacket(new byte[512], 512);
                    socket.receive(question);
                    byte[] answer = answer(Arrays.copyOf(question.getData(), question.getLength()));
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        private byte[] answer(byte[] question) {
            StringBuilder name = new StringBuilder();
            int at = HEADER;
            while (question[at] != 0) {
                name.append(name.length() == 0 ? "" : ".")
                        .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
                at += question[at] + 1;
            }
            int type = question[at + 2];
            byte[] data = records.get(name.toString().toLowerCase() + " " + TYPES.get(type));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.write(question, 0, 2);
            answer.writeBytes(new byte[] {(byte) 0x81, (byte) (data == null ? 0x83 : 0x80), 0, 1, 0});
            answer.writeBytes(new byte[] {(byte) (data == null ? 0 : 1), 0, 0, 0, 0});
            answer.write(question, HEADER, at + 5 - HEADER);
            if (data != null) {
                answer.writeBytes(new byte[] {(byte) 0xc0, HEADER, 0, (byte) type, 0, 1, 0, 0, 0, 60, 0});
                answer.write(data.length);
                answer.writeBytes(data);
            }
            return answer.toByteArray();
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}

package org.tangthu.portal.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A block of addresses such as {@code 192.0.2.0/24} or {@code 2001:db8::/56}; a single address is a block of its own.
 */
public final class Network {
    private final byte[] first;
    private final int bits;
    private final String text;

    private Network(byte[] address, int bits) {
        this.first = masked(address, bits);
        this.bits = bits;
        this.text = textOf(first) + "/" + bits;
    }

    /** @throws IllegalArgumentException if the text is no such block */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = Addressing.parse(slash < 0 ? text : text.substring(0, slash));
        byte[] bytes = address.map(InetAddress::getAddress)
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + text + "' is no address or network such as 192.0.2.0/24"));
        return new Network(bytes, slash < 0 ? bytes.length * 8 : prefix(text, slash, bytes.length * 8));
    }

    private static int prefix(String text, int slash, int longest) {
        String number = text.substring(slash + 1);
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) > longest) {
            throw new IllegalArgumentException("'" + text + "': the number after the slash goes from 0 to " + longest);
        }
        return Integer.parseInt(number);
    }

    /** The network that a client is logged by: the /24 of an IPv4 address, the /56 of an IPv6 address. */
    public static Network around(InetAddress address) {
        return around(address, 24, 56);
    }

    /** The network of an address with so many bits, of IPv4 or IPv6. */
    public static Network around(InetAddress address, int ipv4Bits, int ipv6Bits) {
        byte[] bytes = address.getAddress();
        return new Network(bytes, bytes.length == 4 ? ipv4Bits : ipv6Bits);
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == first.length && Arrays.equals(first, masked(bytes, bits));
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] result = address.clone();
        for (int i = 0; i < result.length; i++) {
            int kept = Math.max(0, Math.min(8, bits - i * 8));
            result[i] &= (byte) (0xff << (8 - kept));
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that && bits == that.bits && Arrays.equals(first, that.first);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(first) + bits;
    }

    private static String textOf(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    /** The first address and the length of the prefix. */
    @Override
    public String toString() {
        return text;
    }
}

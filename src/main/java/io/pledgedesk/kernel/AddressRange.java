package io.pledgedesk.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Neighbouring addresses, {@code 10.0.0.0/8}.
 *
 * @param bits how many of the first address's bits they share
 */
record AddressRange(byte[] first, int bits) {

    private static final String LITERAL = "[0-9A-Fa-f:.]+";

    /** @throws IllegalArgumentException for anything but an address, or an address and a number of bits; names are none */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!isAddress(address)) {
            throw new IllegalArgumentException("Not an address: " + text);
        }
        try {
            byte[] first = InetAddress.getByName(address).getAddress();
            int bits = slash < 0 ? first.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > first.length * 8) {
                throw new IllegalArgumentException("Not a range of addresses: " + text);
            }
            return new AddressRange(first, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + text, e);
        }
    }

    /** Whether the text is an address by itself, so that no server of names is asked. */
    static boolean isAddress(String text) {
        return text.matches(LITERAL) && (text.indexOf(':') >= 0 || text.matches("\\d{1,3}(\\.\\d{1,3}){3}"));
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((first[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}

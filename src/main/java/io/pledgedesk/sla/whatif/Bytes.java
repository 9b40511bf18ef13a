package io.pledgedesk.sla.whatif;

import java.util.Arrays;

/** Numbers, the small ones in one byte each: written once, read in order. */
final class Bytes {

    private byte[] bytes;
    private int at;

    Bytes() {
        this(new byte[8_192]);
    }

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** To read what was written, from the start. */
    static Bytes over(byte[] written) {
        return new Bytes(written);
    }

    byte[] written() {
        return Arrays.copyOf(bytes, at);
    }

    Bytes put(long number) {
        long rest = number << 1 ^ number >> 63;
        if (at + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        while ((rest & ~0x7fL) != 0) {
            bytes[at++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        return this;
    }

    long take() {
        long rest = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            rest |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return rest >>> 1 ^ -(rest & 1);
    }

    int takeInt() {
        return (int) take();
    }
}

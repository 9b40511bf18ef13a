package io.pledgedesk.guide;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: photographs are stored as the sensor lies and say how to turn them (Exif, tag 0x0112). That note is
 * left behind when an image is drawn anew, so it is turned then.
 */
enum PhotoTurn {
    NONE(0),
    HALF(2),
    RIGHT(1),
    LEFT(3);

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 200;
    private static final int ENTRY_BYTES = 12;

    private final int quarters;

    PhotoTurn(int quarters) {
        this.quarters = quarters;
    }

    boolean swapsSides() {
        return quarters % 2 == 1;
    }

    /** From the stored image to how it is seen. @param width of the stored image */
    AffineTransform transform(int width, int height) {
        AffineTransform turn = new AffineTransform();
        turn.translate(swapsSides() ? height / 2.0 : width / 2.0, swapsSides() ? width / 2.0 : height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-width / 2.0, -height / 2.0);
        return turn;
    }

    /** Mirrored ones and what can't be read stay as they are. */
    static PhotoTurn of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return NONE;
        }
    }

    private static PhotoTurn find(ByteBuffer in) {
        if (Short.toUnsignedInt(in.getShort()) != START_OF_IMAGE) {
            return NONE;
        }
        while (true) {
            int marker = Short.toUnsignedInt(in.getShort());
            int next = in.position() + Short.toUnsignedInt(in.getShort());
            if (marker == APP1 && in.getInt() == EXIF) {
                in.getShort();
                return read(in.slice());
            }
            if (marker == START_OF_SCAN || marker < START_OF_IMAGE) {
                return NONE;
            }
            in.position(next);
        }
    }

    private static PhotoTurn read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(tiff.getShort(directory)));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (tiff.getShort(entry) == ORIENTATION) {
                return of(tiff.getShort(entry + 8));
            }
        }
        return NONE;
    }

    private static PhotoTurn of(short orientation) {
        return switch (orientation) {
            case 3 -> HALF;
            case 6 -> RIGHT;
            case 8 -> LEFT;
            default -> NONE;
        };
    }
}

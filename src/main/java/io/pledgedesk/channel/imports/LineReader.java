package io.pledgedesk.channel.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of any length into lines, holding no more than one of them. */
final class LineReader {

    static final int MAX_BYTES = 1 << 20;

    private static final int BUFFER = 1 << 16;

    /** @param bytes without the line's end; null when there were more than {@value #MAX_BYTES} */
    record Line(long number, byte[] bytes) {

        boolean isTooLong() {
            return bytes == null;
        }

        boolean isBlank() {
            if (bytes != null) {
                for (byte b : bytes) {
                    if (b != ' ' && b != '\t' && b != '\r') {
                        return false;
                    }
                }
            }
            return bytes != null;
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line that isn't blank, or null at the end. Waits for the sender. */
    Line next() throws IOException {
        Line line = read();
        while (line != null && line.isBlank()) {
            line = read();
        }
        return line;
    }

    /** Whether a whole line is probably there already, so that nobody has to wait for the sender. */
    boolean isReady() throws IOException {
        for (int i = position; i < end; i++) {
            if (buffer[i] == '\n') {
                return true;
            }
        }
        return in.available() > 0;
    }

    private Line read() throws IOException {
        if (position == end && !fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (position < end || fill())) {
            int start = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            tooLong |= line.size() + position - start > MAX_BYTES;
            if (!tooLong) {
                line.write(buffer, start, position - start);
            }
            ended = position < end;
            position += ended ? 1 : 0;
        }
        number++;
        return new Line(number, tooLong ? null : line.toByteArray());
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}

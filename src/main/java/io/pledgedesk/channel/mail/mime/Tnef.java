package io.pledgedesk.channel.mail.mime;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Outlook's {@code winmail.dat} (MS-OXTNEF): its files and, where Outlook put it in, its plain text. A broken or longer
 * stream yields what could be read so far.
 */
record Tnef(String text, List<MailFile> files) {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int MAX_ATTRIBUTES = 10_000;
    private static final int MAX_FILES = 500;
    private static final int BODY = 0x800C;
    private static final int FILE_STARTS = 0x9002;
    private static final int FILE_NAME = 0x8010;
    private static final int FILE_DATA = 0x800F;
    private static final int HEADER_BYTES = 9;
    private static final int CHECKSUM_BYTES = 2;

    Tnef {
        files = List.copyOf(files);
    }

    /** Empty for what isn't TNEF, or holds nothing that can be read. */
    static Optional<Tnef> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 6 || in.getInt() != SIGNATURE) {
            return Optional.empty();
        }
        in.getShort();
        Reader reader = new Reader();
        for (int i = 0; i < MAX_ATTRIBUTES && in.remaining() >= HEADER_BYTES; i++) {
            if (!attribute(in, reader)) {
                break;
            }
        }
        Tnef found = reader.result();
        return found.files.isEmpty() && found.text.isBlank() ? Optional.empty() : Optional.of(found);
    }

    private static boolean attribute(ByteBuffer in, Reader reader) {
        try {
            in.get();
            int name = in.getInt() & 0xFFFF;
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                return false;
            }
            byte[] data = new byte[length];
            in.get(data);
            in.position(in.position() + Math.min(CHECKSUM_BYTES, in.remaining()));
            reader.take(name, data);
            return true;
        } catch (BufferUnderflowException e) {
            return false;
        }
    }

    /** Collects; a file ends where the next one starts. */
    private static final class Reader {
        private final List<MailFile> files = new ArrayList<>();
        private String text = "";
        private String fileName = "";
        private byte[] content;

        void take(int name, byte[] data) {
            switch (name) {
                case BODY -> text = string(data);
                case FILE_STARTS -> endFile();
                case FILE_NAME -> fileName = string(data);
                case FILE_DATA -> content = data;
                default -> {
                    // Outlook's own properties.
                }
            }
        }

        private void endFile() {
            if (content != null && content.length > 0 && files.size() < MAX_FILES) {
                files.add(new MailFile(fileName.isBlank() ? "file-" + (files.size() + 1) + ".bin" : fileName, content));
            }
            content = null;
            fileName = "";
        }

        Tnef result() {
            endFile();
            return new Tnef(text, files);
        }

        private static String string(byte[] data) {
            int end = data.length;
            while (end > 0 && data[end - 1] == 0) {
                end--;
            }
            return Charsets.guess(Arrays.copyOf(data, end));
        }
    }
}

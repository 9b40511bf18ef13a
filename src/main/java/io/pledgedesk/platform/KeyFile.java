package io.pledgedesk.platform;

import io.pledgedesk.kernel.PledgeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The generated key beside an embedded database, which has one node only. */
@ApplicationScoped
class KeyFile {

    private final PledgeSettings settings;

    KeyFile(PledgeSettings settings) {
        this.settings = settings;
    }

    String readOrGenerate() {
        Path file = settings.dataDir().resolve("jwt-key.pem");
        try {
            if (!Files.exists(file)) {
                write(file, RsaPem.generate());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key that signs tokens can't be kept in " + file, e);
        }
    }

    private static void write(Path file, String pem) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyForUs())) {
            channel.write(java.nio.ByteBuffer.wrap(pem.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
    }

    private static FileAttribute<?>[] onlyForUs() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

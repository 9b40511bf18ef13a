package io.pledgedesk.ticket;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The bytes of attachments, below {@code attachments} in the data directory, each under a random key. */
@ApplicationScoped
class FileStore {

    static final long MAX_BYTES = 25L << 20;

    private static final Logger LOG = Logger.getLogger(FileStore.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;

    FileStore(PledgeSettings settings) {
        this.root = settings.dataDir().toAbsolutePath().normalize().resolve("attachments");
    }

    /**
     * Copies an upload and waits until the disk has it.
     *
     * @throws Refusal.Invalid when it is empty
     * @throws Refusal.TooLarge above 25 MiB
     */
    StoredFile keep(Upload upload) {
        try {
            long size = Files.size(upload.content());
            if (size == 0) {
                throw new Refusal.Invalid("file", "This file is empty.");
            }
            if (size > MAX_BYTES) {
                throw new Refusal.TooLarge("An attachment may have 25 MiB.");
            }
            String key = newKey();
            Path target = pathOf(key);
            Files.createDirectories(target.getParent());
            copySynced(upload.content(), target);
            return new StoredFile(key, FileNames.harmless(upload.name()), size, MediaTypes.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException("The attachment could not be stored", e);
        }
    }

    InputStream open(Attachment attachment) {
        try {
            return Files.newInputStream(pathOf(attachment.storageKey));
        } catch (IOException e) {
            throw new Refusal.NotFound("attachment");
        }
    }

    /** What can't be removed now is an orphan, and removed later. */
    void remove(@Observes(during = TransactionPhase.AFTER_SUCCESS) FilesUnnamed files) {
        for (String key : files.keys()) {
            try {
                Files.deleteIfExists(pathOf(key));
            } catch (IOException e) {
                LOG.warnf("The file %s could not be removed: %s", key, e.getMessage());
            }
        }
    }

    /**
     * Removes files that no row names: what a crash between file and row leaves behind.
     *
     * @param olderThan younger files may still get their row
     * @return how many were removed
     */
    int removeOrphans(Instant olderThan, Predicate<String> hasRow) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        int removed = 0;
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(olderThan);
                if (old && !hasRow.test(file.getFileName().toString())) {
                    Files.delete(file);
                    removed++;
                }
            }
        }
        return removed;
    }

    private Path pathOf(String key) {
        return root.resolve(key.substring(0, 2)).resolve(key);
    }

    private static void copySynced(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Files.copy(from, out);
        }
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String newKey() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

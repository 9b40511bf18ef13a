package io.pledgedesk.channel;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.ticket.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files of a form that has to be corrected, so that nobody attaches them twice. Each lies under a key that can't be guessed. */
@ApplicationScoped
public class KeptFiles {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{48}");
    private static final int MAX_NAME = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param key names the file in the next try */
    public record Kept(String key, String name, long sizeBytes, Path content) {
        public Upload upload() {
            return new Upload(name, content);
        }
    }

    private final Path root;
    private final Clock clock;

    KeptFiles(PledgeSettings settings, Clock clock) {
        this.root = settings.dataDir().toAbsolutePath().normalize().resolve("kept-uploads");
        this.clock = clock;
    }

    public Kept keep(Upload upload) {
        try {
            String key = newKey();
            Path folder = Files.createDirectories(root.resolve(key));
            Files.copy(upload.content(), folder.resolve("content"), StandardCopyOption.REPLACE_EXISTING);
            String name = upload.name() == null ? "file" : upload.name();
            Files.writeString(folder.resolve("name"), name.substring(0, Math.min(MAX_NAME, name.length())));
            return find(key).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of a form could not be kept", e);
        }
    }

    /** Empty for a key that is not ours, or that is too old. */
    public Optional<Kept> find(String key) {
        if (key == null || !KEY.matcher(key).matches() || !Files.isDirectory(root.resolve(key))) {
            return Optional.empty();
        }
        try {
            Path folder = root.resolve(key);
            Path content = folder.resolve("content");
            return Optional.of(new Kept(key, Files.readString(folder.resolve("name")), Files.size(content), content));
        } catch (IOException removedMeanwhile) {
            return Optional.empty();
        }
    }

    /** They became attachments, or nobody wants them. */
    public void drop(List<Kept> files) {
        files.forEach(file -> remove(file.content().getParent()));
    }

    /** @return how many were too old */
    int purge() {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        Instant limit = Instant.now(clock).minus(KEPT);
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> old = folders.filter(folder -> isOlder(folder, limit)).toList();
            old.forEach(KeptFiles::remove);
            return old.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path folder, Instant limit) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
        } catch (IOException removedMeanwhile) {
            return false;
        }
    }

    private static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("content"));
            Files.deleteIfExists(folder.resolve("name"));
            Files.deleteIfExists(folder);
        } catch (IOException triedAgainByPurge) {
            // The next purge finds it.
        }
    }

    private static String newKey() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailFile;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.ticket.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lays a mail's files down where attachments are taken from, for as long as that takes. */
@ApplicationScoped
class MailFiles {

    private final Path root;

    MailFiles(PledgeSettings settings) {
        this.root = settings.dataDir().toAbsolutePath().normalize().resolve("mail-parts");
    }

    <T> T with(Reading reading, Function<List<Upload>, T> work) {
        List<Upload> uploads = new ArrayList<>();
        try {
            if (reading.isReadable()) {
                for (MailFile file : reading.mail().files()) {
                    uploads.add(lay(file));
                }
            }
            return work.apply(List.copyOf(uploads));
        } catch (IOException e) {
            throw new UncheckedIOException("The files of a mail could not be stored", e);
        } finally {
            uploads.forEach(MailFiles::remove);
        }
    }

    private Upload lay(MailFile file) throws IOException {
        Files.createDirectories(root);
        Path path = Files.createTempFile(root, "part", null);
        Files.write(path, file.content());
        return new Upload(file.name(), path);
    }

    private static void remove(Upload upload) {
        try {
            Files.deleteIfExists(upload.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

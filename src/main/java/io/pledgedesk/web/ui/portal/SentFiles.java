package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.ticket.Upload;
import io.pledgedesk.web.ui.FileSize;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of a customer's form: those sent now and those kept from an earlier try. */
@ApplicationScoped
class SentFiles {

    static final int MAX_FILES = 5;
    static final int MAX_MEGABYTES = 20;

    private static final long MAX_BYTES = (long) MAX_MEGABYTES << 20;

    private final KeptFiles keeper;

    SentFiles(KeptFiles keeper) {
        this.keeper = keeper;
    }

    /**
     * @param fresh null and nameless ones (an empty file field) are nothing
     * @param keptKeys null for none; unknown ones are nothing
     * @param removed the key of a kept file that isn't wanted any more; null for none
     */
    Sent of(List<FileUpload> fresh, List<String> keptKeys, String removed) {
        List<KeptFiles.Kept> kept = new ArrayList<>();
        for (String key : keptKeys == null ? List.<String>of() : keptKeys) {
            if (kept.size() < MAX_FILES && !key.equals(removed)) {
                keeper.find(key).ifPresent(kept::add);
            }
        }
        List<Upload> uploads = new ArrayList<>();
        for (FileUpload file : fresh == null ? List.<FileUpload>of() : fresh) {
            if (file.fileName() != null && !file.fileName().isBlank()) {
                uploads.add(new Upload(file.fileName(), file.uploadedFile()));
            }
        }
        return new Sent(kept, uploads);
    }

    /** After a good sending nothing needs to be kept. */
    void drop(Sent sent) {
        keeper.drop(sent.kept());
    }

    /** Keeps what came now for the next try; what is too large or too many is not kept. */
    List<KeptFiles.Kept> keep(Sent sent) {
        List<KeptFiles.Kept> all = new ArrayList<>(sent.kept());
        for (Upload upload : sent.fresh()) {
            if (all.size() < MAX_FILES && isRight(upload)) {
                all.add(keeper.keep(upload));
            }
        }
        return all;
    }

    private static boolean isRight(Upload upload) {
        long size = upload.content().toFile().length();
        return size > 0 && size <= MAX_BYTES;
    }

    /** Files as they came with one sending. */
    record Sent(List<KeptFiles.Kept> kept, List<Upload> fresh) {

        List<Upload> all() {
            List<Upload> all =
                    new ArrayList<>(kept.stream().map(KeptFiles.Kept::upload).toList());
            all.addAll(fresh);
            return all;
        }

        void check(Violations wrong, PortalWords words, UiWords ui) {
            wrong.require(kept.size() + fresh.size() <= MAX_FILES, "files", words.tooManyFiles(MAX_FILES));
            for (Upload upload : fresh) {
                long size = Optional.of(upload.content())
                        .map(Path::toFile)
                        .map(File::length)
                        .orElse(0L);
                wrong.require(size > 0, "files", words.emptyFile(upload.name()));
                wrong.require(
                        size <= MAX_BYTES,
                        "files",
                        words.tooLargeFile(upload.name(), FileSize.of(size).said(ui), MAX_MEGABYTES));
            }
        }
    }
}

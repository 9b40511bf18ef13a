package io.pledgedesk.web.ui.guide;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.guide.GuideImages;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes images that somebody puts into a guide, and says how a text refers to them. */
@ApplicationScoped
class GuidePictures {

    private static final int AT_ONCE = 10;

    private final CurrentViewer current;
    private final GuideImages images;

    GuidePictures(CurrentViewer current, GuideImages images) {
        this.current = current;
        this.images = images;
    }

    /**
     * @return Markdown, a paragraph each
     * @throws Refusal.Invalid for what is no image, or too many
     */
    String take(List<FileUpload> files) {
        List<FileUpload> sent = files == null
                ? List.of()
                : files.stream()
                        .filter(file ->
                                file.fileName() != null && !file.fileName().isBlank())
                        .toList();
        if (sent.isEmpty() || sent.size() > AT_ONCE) {
            throw new Refusal.Invalid("images", "imagesMissing", "Choose one to ten images.");
        }
        return sent.stream().map(this::markdown).collect(Collectors.joining("\n\n"));
    }

    private String markdown(FileUpload file) {
        String path = images.keep(current.get(), file.uploadedFile()).path();
        return "![" + label(file.fileName()) + "](" + path + ")";
    }

    /** What the image shows, until somebody says it better. */
    private static String label(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String label = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return label.length() <= 80 ? label : label.substring(0, 80);
    }
}

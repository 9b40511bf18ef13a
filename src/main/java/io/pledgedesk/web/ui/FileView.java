package io.pledgedesk.web.ui;

/** An attachment as a link. */
public record FileView(String href, String name, FileSize size, String icon) {

    public static FileView of(String href, String name, long bytes, String mediaType) {
        return new FileView(href, name, FileSize.of(bytes), mediaType.startsWith("image/") ? "image" : "file-text");
    }
}

package io.pledgedesk.guide;

import io.pledgedesk.kernel.Refusal;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws an image anew: what leaves has the pixels of what came and nothing else, no place where it was taken, no second
 * file behind the first. Wide ones become narrower. The size is read before any pixel is, and one image is drawn at a time.
 */
final class ImageProof {

    static final int MAX_BYTES = 8 << 20;

    private static final long MAX_PIXELS = 16_000_000;
    private static final int MAX_WIDTH = 1_600;
    /** By the name of the reader: what it is written as. */
    private static final Map<String, String> WRITTEN_AS = Map.of("png", "png", "gif", "png", "jpeg", "jpeg");

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private ImageProof() {}

    /** @param mediaType {@code image/png} or {@code image/jpeg} */
    record Drawn(byte[] content, String mediaType, int width, int height) {}

    /** @throws Refusal.Invalid for what is no PNG, JPEG or GIF, can't be read, or has too many pixels */
    static Drawn draw(byte[] source) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(source))) {
            return draw(in);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : unreadable();
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static Drawn draw(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        ImageReader reader = readers.hasNext() ? readers.next() : null;
        String as =
                reader == null ? null : WRITTEN_AS.get(reader.getFormatName().toLowerCase(java.util.Locale.ROOT));
        if (as == null) {
            throw unreadable();
        }
        try {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                throw new Refusal.Invalid("images", "imageTooLarge", "An image has at most 16 million pixels.");
            }
            return written(scaled(reader.read(0), as), as);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image, String as) {
        int width = Math.min(MAX_WIDTH, image.getWidth());
        int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        boolean opaque = as.equals("jpeg");
        BufferedImage fresh =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = fresh.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return fresh;
    }

    private static Drawn written(BufferedImage image, String as) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, as, out)) {
            throw unreadable();
        }
        return new Drawn(out.toByteArray(), "image/" + as, image.getWidth(), image.getHeight());
    }

    private static Refusal.Invalid unreadable() {
        return new Refusal.Invalid("images", "imageUnreadable", "Choose a PNG, JPEG or GIF image.");
    }
}

package io.pledgedesk.guide;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.pledgedesk.kernel.Refusal;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
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
    private static final Map<String, String> WRITTEN_AS =
            Map.of("png", "png", "gif", "png", "jpeg", "jpeg", "webp", "png");
    /** Named here, since what finds plug-ins depends on the thread that asks first. */
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private ImageProof() {}

    /** @param mediaType {@code image/png} or {@code image/jpeg} */
    record Drawn(byte[] content, String mediaType, int width, int height) {}

    /** @throws Refusal.Invalid for what is no PNG, JPEG, GIF or WebP, can't be read, or has too many pixels */
    static Drawn draw(byte[] source) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(source))) {
            return draw(in, PhotoTurn.of(source));
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : unreadable();
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static Drawn draw(ImageInputStream in, PhotoTurn turn) throws IOException {
        ImageReader reader = reader(in);
        String as = WRITTEN_AS.get(reader.getFormatName().toLowerCase(Locale.ROOT));
        if (as == null) {
            throw unreadable();
        }
        try {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                throw new Refusal.Invalid("images", "imageTooLarge", "An image has at most 16 million pixels.");
            }
            return written(scaled(reader.read(0), turn, as), as);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        if (WEBP.canDecodeInput(in)) {
            return WEBP.createReaderInstance();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw unreadable();
        }
        return readers.next();
    }

    private static BufferedImage scaled(BufferedImage image, PhotoTurn turn, String as) {
        int wide = turn.swapsSides() ? image.getHeight() : image.getWidth();
        int high = turn.swapsSides() ? image.getWidth() : image.getHeight();
        int width = Math.min(MAX_WIDTH, wide);
        int height = Math.max(1, Math.round((float) high * width / wide));
        boolean opaque = as.equals("jpeg");
        BufferedImage fresh =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = fresh.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.scale((double) width / wide, (double) height / high);
        pen.drawImage(image, turn.transform(image.getWidth(), image.getHeight()), null);
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
        return new Refusal.Invalid(
                "images",
                "imageUnreadable",
                "Choose a PNG, JPEG, GIF or WebP image; save others as one of these first.");
    }
}

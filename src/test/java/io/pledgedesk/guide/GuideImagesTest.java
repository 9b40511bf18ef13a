package io.pledgedesk.guide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Agent;
import io.pledgedesk.ticket.MessageHtml;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Images in guides: drawn anew, shown to whoever reads a guide that shows them. */
@QuarkusTest
@Tag("database")
class GuideImagesTest {

    /** 24 × 16 pixels, the left half red: drawn for this test by a browser. */
    private static final String WEBP =
            "UklGRlAAAABXRUJQVlA4IEQAAABQAwCdASoYABAAPtFWo0uoJKMhsAgBABoJQBWF4B2f4FpwAAD+34A39pbdmzAh"
                    + "/t/YgSuTf5cCUP1yb/+jfqUP8gAAAA==";

    /** The same without loss, the right half transparent. */
    private static final String WEBP_WITH_HOLES = "UklGRigAAABXRUJQVlA4TBwAAAAvF8ADEA8wPIM8PPMf8BASEB74v1a3IKL/kbwA";

    private static final String BEHIND = "<script>alert(document.domain)</script>";

    @Inject
    TestPeople people;

    @Inject
    Guides guides;

    @Inject
    GuideImages images;

    @Inject
    SettableClock clock;

    private Agent agent;
    private Viewer writer;
    private TestBrowser browser;

    @BeforeEach
    void aWriter() {
        agent = people.agent();
        writer = TestViewers.of(agent);
        browser = people.browser(agent);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void anImageIsSeenByWhoeverReadsTheGuide_andByStaff() throws Exception {
        String path = uploaded();
        given().get(path).then().statusCode(404);
        browser.get(path).then().statusCode(200);
        Guide guide = create("![A button](" + path + ")", Audience.PUBLIC);
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
        given().get("/help/guides/" + guide.id())
                .then()
                .body(containsString("<img src=\"" + path + "\" alt=\"A button\""));
        guides.withdraw(guide.id(), guide.version());
        given().get(path).then().statusCode(404);
    }

    @Test
    void whatOnlyAGuideForStaffShows_onlyStaffSees() throws Exception {
        String path = uploaded();
        create("![](" + path + ")", Audience.INTERNAL);
        given().get(path).then().statusCode(404);
        people.as(people.customer()).get(path).then().statusCode(404);
        browser.get(path).then().statusCode(200);
        given().get("/help/guides/images/" + "0".repeat(48)).then().statusCode(404);
        given().get("/help/guides/images/..%2f..%2fetc").then().statusCode(404);
    }

    @Test
    void itIsDrawnAnew_nothingThatStoodBehindItLeaves_andWideOnesBecomeNarrower() throws Exception {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.write(image("png", 3_200, 20));
        sent.write(BEHIND.getBytes(StandardCharsets.UTF_8));
        byte[] shown = browser.get(path(upload("wide.png", sent.toByteArray()))).asByteArray();
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(drawn.getWidth()).isEqualTo(1_600);
        assertThat(drawn.getHeight()).isEqualTo(10);
    }

    @Test
    void aPhotographIsTurnedAsItWasTaken() throws Exception {
        BufferedImage photo = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        photo.createGraphics().fillRect(0, 0, 40, 40);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpeg", out);
        for (int orientation : new int[] {1, 3, 6, 8}) {
            byte[] sent = held(out.toByteArray(), orientation);
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(
                    browser.get(path(upload("photo.jpg", sent))).asByteArray()));
            boolean upright = orientation == 6 || orientation == 8;
            assertThat(shown.getWidth()).isEqualTo(upright ? 40 : 80);
            assertThat(shown.getHeight()).isEqualTo(upright ? 80 : 40);
            boolean whiteFirst = orientation == 1 || orientation == 6;
            assertThat((shown.getRGB(5, 5) & 0xFF) > 128).as("%d", orientation).isEqualTo(whiteFirst);
        }
        byte[] broken = held(out.toByteArray(), 6);
        broken[18] = 127;
        upload("photo.jpg", broken);
    }

    /** The JPEG with an Exif note about how the camera was held. */
    private static byte[] held(byte[] jpeg, int orientation) {
        ByteBuffer note = ByteBuffer.allocate(jpeg.length + 36);
        note.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
        note.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        note.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        note.putInt(0);
        return note.put(jpeg, 2, jpeg.length - 2).array();
    }

    @Test
    void theNameSaysNothingAboutTheType() throws Exception {
        upload("photo.svg", image("jpeg", 4, 4)).body(startsWith("![photo]("));
        browser.get(path(upload("photo.html", image("gif", 4, 4)))).then().contentType("image/png");
    }

    @Test
    void webpBecomesPng_alsoWhereNothingIsOpaque() throws Exception {
        for (String webp : List.of(WEBP, WEBP_WITH_HOLES)) {
            byte[] sent = Base64.getDecoder().decode(webp);
            Response shown = browser.get(path(upload("screen.webp", sent)));
            shown.then().contentType("image/png");
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(shown.asByteArray()));
            assertThat(drawn.getWidth()).isEqualTo(24);
            assertThat(drawn.getHeight()).isEqualTo(16);
            Color left = new Color(drawn.getRGB(2, 8), true);
            assertThat(left.getRed()).isGreaterThan(150);
            assertThat(left.getBlue()).isLessThan(110);
            assertThat(new Color(drawn.getRGB(21, 8), true).getAlpha()).isEqualTo(webp.equals(WEBP) ? 255 : 0);
            refused("cut.webp", java.util.Arrays.copyOf(sent, 24));
        }
        byte[] bomb = Base64.getDecoder().decode(WEBP_WITH_HOLES);
        java.util.Arrays.fill(bomb, 21, 24, (byte) 0xFF);
        refused("bomb.webp", bomb);
        refused("nothing.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsNoImageIsRefused() throws Exception {
        refused("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes());
        refused("a.png", "<html><script>alert(1)</script>".getBytes());
        refused("a.png", new byte[0]);
        byte[] broken = image("png", 20, 20);
        refused("a.png", java.util.Arrays.copyOf(broken, 40));
        refused("a.bmp", image("bmp", 4, 4));
    }

    @Test
    void anImageThatWouldFillTheMemoryIsRefusedUnread() {
        refused("bomb.png", declaring(60_000, 60_000));
    }

    @Test
    void withoutAScriptTheButtonPutsItBehindTheText_andNothingTypedIsLost() throws Exception {
        browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("_csrf", browser.token())
                .multiPart("title", "Typed title")
                .multiPart("body", "Typed text")
                .multiPart("then", "image")
                .multiPart("images", "button.png", image("png", 4, 4), "image/png")
                .post("/desk/guides/new")
                .then()
                .statusCode(200)
                .body(containsString("Typed title"))
                .body(containsString("Typed text"))
                .body(containsString("![button](/help/guides/images/"));
        browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("_csrf", browser.token())
                .multiPart("body", "Typed text")
                .multiPart("then", "image")
                .multiPart("images", "x.png", "no image".getBytes(), "image/png")
                .post("/desk/guides/new")
                .then()
                .statusCode(422)
                .body(containsString("Typed text"))
                .body(containsString("Choose a PNG"));
    }

    @Test
    void onlyAgentsSendImages() throws Exception {
        TestBrowser light = people.browser(people.lightAgent());
        light.request()
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("_csrf", light.token())
                .multiPart("images", "x.png", image("png", 4, 4), "image/png")
                .post("/desk/guides/images")
                .then()
                .statusCode(403);
    }

    @Test
    void imagesOfOthersAreNotShown() {
        assertThat(MessageHtml.article(
                                "![x](https://evil.example/a.png) ![y](/desk/secret) ![z](data:image/png;base64,AA)")
                        .toString())
                .doesNotContain("src=");
    }

    @Test
    void whatNoTextShowsIsForgottenAfterAWeek() throws Exception {
        String shown = uploaded();
        create("![](" + shown + ")", Audience.PUBLIC);
        String unused = uploaded();
        clock.set(Instant.now(clock).plus(Duration.ofDays(8)));
        while (images.removeUnused() > 0) {
            // As often as it takes.
        }
        TestBrowser later = people.browser(agent);
        later.get(unused).then().statusCode(404);
        later.get(shown).then().statusCode(200);
    }

    private void refused(String name, byte[] content) {
        browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("_csrf", browser.token())
                .multiPart("images", name, content, "image/png")
                .post("/desk/guides/images")
                .then()
                .statusCode(422)
                .body(not(equalTo("")))
                .body(not(containsString("help/guides/images")));
    }

    private String uploaded() throws IOException {
        return path(upload("button.png", image("png", 30, 20)));
    }

    private ValidatableResponse upload(String name, byte[] content) {
        return browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("_csrf", browser.token())
                .multiPart("images", name, content, "application/octet-stream")
                .post("/desk/guides/images")
                .then()
                .statusCode(200);
    }

    private static String path(ValidatableResponse answer) {
        String markdown = answer.extract().asString();
        return markdown.substring(markdown.indexOf('(') + 1, markdown.indexOf(')'));
    }

    private Guide create(String body, Audience audience) {
        return guides.create(writer, new GuideText("With an image", "", body, null, audience), null, new Release.Now());
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A PNG that says it has so many pixels, and holds none. */
    private static byte[] declaring(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}).putInt(13);
        png.put(header.array()).putInt((int) sum.getValue());
        return png.array();
    }
}

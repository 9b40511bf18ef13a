package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.pledgedesk.web.ui.portal.Portal.File;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose name or content wants to be more than a file. */
@QuarkusTest
@Tag("database")
class HostileFilesTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/help/requests/[^\"]+/files/[^\"]+)\"");

    @ParameterizedTest
    @CsvSource({"../../../etc/passwd, passwd", "C:\\Windows\\system32\\evil.dll, evil.dll"})
    void aNameIsOnlyAName(String sent, String shown) {
        Response file = fetched(File.of(sent, "content"));
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(name(file)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "a.svg, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "a.html, <script>alert(1)</script>",
        "a.png, <html><script>alert(1)</script>",
        "a.xml, <?xml version='1.0'?><x xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></x>"
    })
    void whatCouldRunIsADownload_inASandbox(String name, String content) {
        fetched(File.of(name, content))
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
    }

    private static Response fetched(File file) {
        Matcher link = LINK.matcher(Portal.text(Portal.sent(Portal.request(), file)));
        assertThat(link.find()).isTrue();
        return given().get(link.group(1));
    }

    private static String name(Response file) {
        Matcher name = Pattern.compile("filename\\*=UTF-8''([^;]+)").matcher(file.header("Content-Disposition"));
        assertThat(name.find()).as(file.header("Content-Disposition")).isTrue();
        return java.net.URLDecoder.decode(name.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

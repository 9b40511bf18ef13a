package io.pledgedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.kernel.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written becomes HTML that can do no harm. */
class MessageHtmlTest {

    private static String reply(String body) {
        return MessageHtml.render(body, Actor.Kind.AGENT, Visibility.PUBLIC).toString();
    }

    private static String note(String body) {
        return MessageHtml.render(body, Actor.Kind.AGENT, Visibility.INTERNAL).toString();
    }

    private static String customers(String body) {
        return MessageHtml.render(body, Actor.Kind.CUSTOMER, Visibility.PUBLIC).toString();
    }

    @Test
    void agentsWriteMarkdown() {
        assertThat(reply("Please **restart** it:\n\n- first\n- second\n\n`curl -I`"))
                .contains("<strong>restart</strong>", "<li>first</li>", "<code>curl -I</code>");
    }

    @Test
    void whatCustomersWriteStaysAsTheyWroteIt() {
        assertThat(customers("**not bold**\n# no heading"))
                .contains("**not bold**<br", "# no heading")
                .doesNotContain("<strong>", "<h1>");
    }

    @Test
    void linksTellNobodyWhereTheyWereFollowed() {
        assertThat(reply("See [the guide](https://example.org/a?b=1&c=2)"))
                .contains("href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"")
                .containsPattern("rel=\"[^\"]*\\bnoopener\\b")
                .containsPattern("rel=\"[^\"]*\\bnoreferrer\\b");
        assertThat(customers("https://example.org/x")).containsPattern("rel=\"[^\"]*\\bnoopener\\b");
    }

    @Test
    void aNoteLinksTheTicketsThatItNames_aReplyDoesNot() {
        assertThat(note("Same as #1042, not C#7, nor https://example.org/#88 or &#39; or `#12`"))
                .containsOnlyOnce("href=\"/desk/tickets/1042\"")
                .doesNotContain("tickets/7", "tickets/88", "tickets/39", "tickets/12\"");
        assertThat(note("[see #5](https://example.org)")).doesNotContain("/desk/tickets");
        assertThat(reply("Same as #1042")).doesNotContain("/desk/tickets");
        assertThat(customers("Same as #1042")).doesNotContain("/desk/tickets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:msgbox)",
                "[x](//example.org\" onmouseover=\"alert(1))",
                "![x](https://example.org/track.gif)",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "```\n<script>alert(1)</script>\n```",
                "`<script>alert(1)</script>`",
                "<!-- --><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<div hx-get=\"/desk/me\" hx-trigger=\"load\">x</div>",
                "<style>body{display:none}</style>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<form action=\"https://example.org\"><input name=x></form>",
                "> <script>alert(1)</script>\n\n1. <b onclick=alert(1)>x</b>",
                "#1042<script>alert(1)</script>",
                "<details open ontoggle=alert(1)>"
            })
    void nothingThatIsWrittenRunsOrLoads(String hostile) {
        for (String html : new String[] {reply(hostile), note(hostile), customers(hostile)}) {
            assertThat(html)
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContainIgnoringCase("<img")
                    .doesNotContainIgnoringCase("<svg")
                    .doesNotContainIgnoringCase("<iframe")
                    .doesNotContainIgnoringCase("<form")
                    .doesNotContainIgnoringCase("<style")
                    .doesNotContainIgnoringCase("<div")
                    .doesNotContainPattern("(?i)href=\"\\s*(javascript|data|vbscript)")
                    .doesNotContainPattern("(?i)<[a-z][^>]*\\s(on[a-z]+|hx-[a-z]+|style|id|class)\\s*=");
        }
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void aTextThatNestsWithoutEndIsShownAndEndsSoon(Visibility visibility) {
        long start = System.nanoTime();
        for (String level : new String[] {"> ", "- ", "*a ", "[", "_", "![", "1. ", "`"}) {
            String html = MessageHtml.render(level.repeat(30_000), Actor.Kind.AGENT, visibility)
                    .toString();
            assertThat(html).isNotEmpty();
        }
        assertThat(MessageHtml.render("x".repeat(100_000), Actor.Kind.CUSTOMER, visibility)
                        .toString())
                .contains("x".repeat(10_000));
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(10);
    }
}

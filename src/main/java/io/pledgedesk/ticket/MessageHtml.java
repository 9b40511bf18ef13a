package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Messages as HTML. Agents write Markdown, in notes with references to other tickets; what customers write is plain text
 * with its line breaks and links. HTML in either is shown as text, and the result goes through an allow-list.
 */
public final class MessageHtml {

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "blockquote",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    /** Images of our own only: nobody else learns who reads. */
    private static final PolicyFactory ALLOWED_IN_ARTICLES = ALLOWED.and(new HtmlPolicyBuilder()
            .allowElements("img")
            .allowAttributes("src")
            .matching(java.util.regex.Pattern.compile("/help/guides/images/[0-9a-f]{48}"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowUrlProtocols("https")
            .toFactory());

    private static final int MAX_MARKS = 1_000;
    private static final int MAX_ARTICLE_MARKS = 3_000;

    private static final List<AutolinkExtension> LINKS = List.of((AutolinkExtension) AutolinkExtension.create());
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(LINKS)
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .build();
    private static final Parser NOTE = Parser.builder()
            .extensions(LINKS)
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .postProcessor(new TicketReferences())
            .build();
    private static final Parser ARTICLE = Parser.builder()
            .extensions(LINKS)
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .postProcessor(new HeadingsBelow())
            .build();
    private static final Parser PLAIN = Parser.builder()
            .extensions(LINKS)
            .enabledBlockTypes(java.util.Set.of())
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .build();

    /** No text of anybody can hold it: the sanitiser lets no such element through. */
    static final String FOLDED = foldedUnder("Earlier text");

    private MessageHtml() {}

    /** A text that stands on a page of its own, below its title. */
    public static SafeHtml article(String markdown) {
        boolean harmless = countOfMarks(markdown) <= MAX_ARTICLE_MARKS;
        return new SafeHtml(
                ALLOWED_IN_ARTICLES.sanitize(harmless ? RENDERER.render(ARTICLE.parse(markdown)) : plain(markdown)));
    }

    public static SafeHtml render(String body, Actor.Kind author, Visibility visibility) {
        if (author == Actor.Kind.CUSTOMER) {
            return customers(body);
        }
        Parser parser = visibility == Visibility.PUBLIC ? MARKDOWN : NOTE;
        return new SafeHtml(
                ALLOWED.sanitize(countOfMarks(body) <= MAX_MARKS ? RENDERER.render(parser.parse(body)) : plain(body)));
    }

    /** What a mail program put below is there, but folded. */
    private static SafeHtml customers(String body) {
        QuotedText text = QuotedText.of(body);
        String fresh = ALLOWED.sanitize(plain(text.fresh()));
        return new SafeHtml(
                text.quoted().isEmpty()
                        ? fresh
                        : fresh + FOLDED + ALLOWED.sanitize(plain(text.quoted())) + "</details>");
    }

    static String foldedUnder(String title) {
        return "<details class=\"quoted\"><summary>" + title + "</summary>";
    }

    /** Each of these can open one more level of nesting, and the renderer calls itself once a level. */
    private static long countOfMarks(String body) {
        return IntStream.range(0, body.length()).filter(i -> isMark(body, i)).count();
    }

    /** Numbers of list items count as well: "1. 1. 1. " is a list in a list in a list. */
    private static boolean isMark(String body, int i) {
        char c = body.charAt(i);
        return "*_>[-+".indexOf(c) >= 0 || (c == '.' || c == ')') && i > 0 && Character.isDigit(body.charAt(i - 1));
    }

    private static String plain(String body) {
        return RENDERER.render(PLAIN.parse(escapeMarks(body)));
    }

    /** Every ASCII mark that Markdown could read gets its backslash; link characters stay, so that addresses link. */
    private static String escapeMarks(String body) {
        StringBuilder out = new StringBuilder(body.length() + 16);
        boolean lineStart = true;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (lineStart && (c == ' ' || c == '\t')) {
                out.append('\u00a0');
                continue;
            }
            if ("\\`*[]<>!&".indexOf(c) >= 0 || (c == '_' && !isInsideWord(body, i))) {
                out.append('\\');
            }
            out.append(c);
            lineStart = c == '\n';
        }
        return out.toString();
    }

    private static boolean isInsideWord(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }
}

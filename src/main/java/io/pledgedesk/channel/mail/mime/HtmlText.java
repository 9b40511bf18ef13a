package io.pledgedesk.channel.mail.mime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/**
 * HTML as text: what a reader would see, with addresses of links, quotes marked by “>”, pictures by their description.
 * What is larger than 1 MB or nested deeper than 256 levels loses its tags by a plain scan.
 */
final class HtmlText implements HtmlSanitizer.Policy {

    private static final int MAX_LENGTH = 1_000_000;
    private static final int MAX_DEPTH = 256;
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg", "math", "iframe");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "table",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "li",
            "dl",
            "dt",
            "dd",
            "hr",
            "form",
            "address",
            "center");
    private static final Set<String> SPACED =
            Set.of("p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "blockquote", "pre");

    /** What ends by itself where the next of its kind begins, or holds nothing. */
    private static final Set<String> FLAT =
            Set.of("br", "img", "hr", "meta", "link", "input", "col", "p", "li", "td", "tr", "th");

    private record Open(String element, boolean hidden, String href, int start) {}

    private final TextLines lines = new TextLines();
    private final Deque<Open> open = new ArrayDeque<>();
    private int hidden;

    private HtmlText() {}

    static String of(String html) {
        if (html.length() > MAX_LENGTH || depth(html) > MAX_DEPTH) {
            return withoutTags(html.length() > MAX_LENGTH ? html.substring(0, MAX_LENGTH) : html);
        }
        HtmlText text = new HtmlText();
        HtmlSanitizer.sanitize(html, text);
        return text.lines.toString();
    }

    /** How deep tags could nest; closing tags that are missing count as open. */
    private static int depth(String html) {
        int depth = 0;
        int deepest = 0;
        for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
            char next = html.charAt(i + 1);
            if (next == '/') {
                depth = Math.max(0, depth - 1);
            } else if (Character.isLetter(next) && !nestsNot(html, i + 1)) {
                depth++;
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }

    private static boolean nestsNot(String html, int at) {
        int end = at;
        while (end < html.length() && end < at + 6 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return FLAT.contains(html.substring(at, end).toLowerCase(Locale.ROOT));
    }

    private static String withoutTags(String html) {
        StringBuilder out = new StringBuilder(html.length());
        boolean tag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                tag = true;
                out.append(' ');
            } else if (c == '>' && tag) {
                tag = false;
            } else if (!tag) {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public void openDocument() {
        // Nothing comes before the first word.
    }

    @Override
    public void closeDocument() {
        // Nothing comes behind the last word.
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        String element = name.toLowerCase(Locale.ROOT);
        boolean hides = HIDDEN.contains(element)
                || attribute(attributes, "style").replace(" ", "").contains("display:none");
        switch (element) {
            case "br" -> lines.newLine();
            case "hr" -> lines.paragraph();
            case "img" -> picture(attributes);
            default -> begin(element, hides, attributes);
        }
    }

    private void begin(String element, boolean hides, List<String> attributes) {
        open.push(new Open(element, hides, attribute(attributes, "href"), lines.length()));
        hidden += hides ? 1 : 0;
        separate(element);
        if (element.equals("blockquote")) {
            lines.quote(1);
        } else if (element.equals("li") && hidden == 0) {
            lines.add("- ");
        }
    }

    @Override
    public void closeTag(String name) {
        String element = name.toLowerCase(Locale.ROOT);
        if (open.isEmpty() || open.stream().noneMatch(each -> each.element.equals(element))) {
            return;
        }
        Open closed = open.pop();
        while (!closed.element.equals(element)) {
            end(closed);
            closed = open.pop();
        }
        end(closed);
    }

    private void end(Open closed) {
        hidden -= closed.hidden ? 1 : 0;
        if (closed.element.equals("a") && hidden == 0) {
            link(closed);
        }
        if (closed.element.equals("blockquote")) {
            lines.newLine();
            lines.quote(-1);
        }
        if (closed.element.equals("td") || closed.element.equals("th")) {
            lines.add(" ");
        }
        separate(closed.element);
    }

    private void link(Open closed) {
        String href = closed.href.strip();
        boolean web = href.regionMatches(true, 0, "http://", 0, 7) || href.regionMatches(true, 0, "https://", 0, 8);
        String words = lines.since(closed.start).strip();
        if (web && !words.isEmpty() && href.length() < 2_000 && !href.contains(words)) {
            lines.add(" (" + href + ")");
        }
    }

    private void picture(List<String> attributes) {
        String words = attribute(attributes, "alt").strip();
        if (hidden == 0 && !words.isEmpty()) {
            lines.add("[" + words + "]");
        }
    }

    private void separate(String element) {
        if (SPACED.contains(element)) {
            lines.paragraph();
        } else if (BLOCKS.contains(element)) {
            lines.newLine();
        }
    }

    @Override
    public void text(String words) {
        if (hidden > 0) {
            return;
        }
        if (open.stream().anyMatch(each -> each.element.equals("pre"))) {
            lines.addAsItIs(words);
        } else {
            lines.add(words);
        }
    }

    /** @param attributes names and values in turn, in a list that is slow to be asked for its n-th */
    private static String attribute(List<String> attributes, String name) {
        for (Iterator<String> each = attributes.iterator(); each.hasNext(); ) {
            boolean wanted = each.next().equalsIgnoreCase(name);
            String value = each.hasNext() ? each.next() : "";
            if (wanted) {
                return value;
            }
        }
        return "";
    }
}

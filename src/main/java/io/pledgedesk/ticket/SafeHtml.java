package io.pledgedesk.ticket;

/** HTML that went through the sanitiser: the only thing that a template prints unescaped. */
public final class SafeHtml {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /** The same, where what was quoted lies folded under a title in the reader's language. */
    public SafeHtml folding(String title) {
        return new SafeHtml(html.replace(MessageHtml.FOLDED, MessageHtml.foldedUnder(title)));
    }

    @Override
    public String toString() {
        return html;
    }
}

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

    /** The same for a mail, where our own links and images need the whole address. */
    public SafeHtml at(String baseUrl) {
        return new SafeHtml(
                html.replace(" src=\"/", " src=\"" + baseUrl + "/").replace(" href=\"/", " href=\"" + baseUrl + "/"));
    }

    @Override
    public String toString() {
        return html;
    }
}

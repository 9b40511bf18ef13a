package io.pledgedesk.ticket;

/** HTML that went through the sanitiser: the only thing that a template prints unescaped. */
public final class SafeHtml {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    @Override
    public String toString() {
        return html;
    }
}

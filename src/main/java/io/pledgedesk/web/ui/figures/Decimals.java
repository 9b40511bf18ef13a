package io.pledgedesk.web.ui.figures;

import io.pledgedesk.web.ui.words.UiWords;

/** Numbers with places behind the mark that their reader's language has. */
final class Decimals {

    private Decimals() {}

    /** @param plain as programs write it: {@code 69.3}, {@code 12} */
    static String said(UiWords words, String plain) {
        String[] parts = plain.split("\\.", 2);
        return parts.length == 1 ? plain : words.decimal(parts[0], parts[1]);
    }
}

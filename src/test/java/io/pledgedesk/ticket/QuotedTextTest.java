package io.pledgedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTextTest {

    private static QuotedText of(String... lines) {
        return QuotedText.of(String.join("\n", lines));
    }

    @Test
    void theMailBelowIsFoldedWithTheLineThatIntroducesIt() {
        QuotedText text = of("Yes, it works.", "", "On Monday, Ann wrote:", "> Does it work?", "> Ann");
        assertThat(text.fresh()).isEqualTo("Yes, it works.");
        assertThat(text.quoted()).isEqualTo("On Monday, Ann wrote:\n> Does it work?\n> Ann");
    }

    @Test
    void anIntroductionMayGoOverTwoLines() {
        QuotedText text = of("Yes.", "", "On Monday, Ann Example with a long name", "<ann@example.org> wrote:", "> x");
        assertThat(text.fresh()).isEqualTo("Yes.");
    }

    @Test
    void answersBetweenQuotesStayVisible() {
        QuotedText text = of("> first question", "first answer", "> second question", "second answer");
        assertThat(text.quoted()).isEmpty();
        assertThat(text.fresh()).contains("first question", "second answer");
    }

    @Test
    void aSignatureIsFolded() {
        QuotedText text = of("Please help.", "-- ", "Ann", "Accounting");
        assertThat(text.fresh()).isEqualTo("Please help.");
        assertThat(text.quoted()).isEqualTo("-- \nAnn\nAccounting");
    }

    @Test
    void anOriginalMessageIsFolded() {
        QuotedText text = of("See below.", "", "-----Original Message-----", "From: Ann", "Old text");
        assertThat(text.fresh()).isEqualTo("See below.");
        assertThat(text.quoted()).contains("Old text");
    }

    @Test
    void whatIsNothingButAQuoteIsShownWhole() {
        assertThat(of("> only a quote").quoted()).isEmpty();
        assertThat(of("---------- Forwarded message ---------", "From: Ann").quoted())
                .isEmpty();
        assertThat(of("-- ", "Ann").quoted()).isEmpty();
    }

    @Test
    void ordinaryTextIsNotTouched() {
        QuotedText text = of("a", "", "b -- c", "5 > 3");
        assertThat(text.fresh()).isEqualTo("a\n\nb -- c\n5 > 3");
        assertThat(text.quoted()).isEmpty();
    }
}

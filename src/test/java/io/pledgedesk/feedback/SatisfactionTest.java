package io.pledgedesk.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SatisfactionTest {

    @Test
    void nothingIsSaidOfNothing() {
        Satisfaction none = new Satisfaction(0, 0, 0, 0);
        assertThat(none.percent()).isNull();
        assertThat(none.percentLow()).isNull();
        assertThat(none.responseRate()).isNull();
    }

    /** Newcombe 1998, table I: 81 of 263, 15 of 148 and 0 of 20 by Wilson's score method. */
    @Test
    void theIntervalIsWilsons() {
        assertInterval(263, 81, "25.53", "36.62");
        assertInterval(148, 15, "6.24", "16.05");
        assertInterval(20, 0, "0.00", "16.11");
    }

    @Test
    void theResponseRateCountsOnlyWhoWasAsked() {
        assertThat(new Satisfaction(9, 9, 8, 2).responseRate()).isEqualByComparingTo("25");
    }

    private static void assertInterval(int answers, int positive, String low, String high) {
        Satisfaction figure = new Satisfaction(answers, positive, 0, 0);
        assertThat(figure.percentLow()).isEqualByComparingTo(low);
        assertThat(figure.percentHigh()).isEqualByComparingTo(high);
    }
}

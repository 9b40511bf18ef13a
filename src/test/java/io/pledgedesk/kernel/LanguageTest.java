package io.pledgedesk.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | GERMAN",
                "de-AT,de;q=0.9,en;q=0.8 | GERMAN",
                "fr-FR,fr;q=0.9,ar;q=0.5,en;q=0.3 | ARABIC",
                "en;q=0.3,DE-ch;q=0.9 | GERMAN",
                "de;q=0,en | ENGLISH"
            })
    void theFirstLanguageThatWeSpeakIsTaken(String header, Language expected) {
        assertThat(Language.wanted(header)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "*", "", ";;;", "de;q=x", "\u0000", "de_DE_x_y-----"})
    void whatCantBeServedOrReadIsNoWish(String header) {
        assertThat(Language.wanted(header)).isEmpty();
        assertThat(Language.wanted(header.repeat(300))).isEmpty();
    }

    @Test
    void noHeaderIsNoWish() {
        assertThat(Language.wanted(null)).isEmpty();
        assertThat(Language.of(null)).isEmpty();
        assertThat(Language.of("tlh")).isEmpty();
    }

    @Test
    void daysAreSaidAsTheirReadersWriteThem() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(Language.ENGLISH.day().format(day)).isEqualTo("Tue 24 Nov");
        assertThat(Language.GERMAN.day().format(day)).isEqualTo("Di 24. Nov");
        assertThat(Language.ARABIC.day().format(day)).isEqualTo("الثلاثاء 24 نوفمبر");
    }
}

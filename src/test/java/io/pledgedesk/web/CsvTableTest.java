package io.pledgedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "  =1", "＝1", "＠x"})
    void textThatASpreadsheetWouldRunGetsAnApostrophe(String formula) {
        assertThat(new CsvTable(List.of("h")).row(List.of(formula))).hasToString("\"h\"\r\n\"'" + formula + "\"\r\n");
    }

    @Test
    void quotesAreDoubled_numbersAndInstantsStay_nothingIsEmpty() {
        CsvTable table = new CsvTable(List.of("h"))
                .row(Arrays.asList("say \"hi\", ok", -5, Instant.parse("2026-11-24T13:06:00Z"), null));
        assertThat(table).hasToString("\"h\"\r\n\"say \"\"hi\"\", ok\",-5,2026-11-24T13:06:00Z,\r\n");
    }
}

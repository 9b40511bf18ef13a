package io.pledgedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd, passwd",
        "C:\\Windows\\evil.dll, evil.dll",
        "..\u200B/..\u202E/x.txt, x.txt",
        "report\u202Efdp.exe, reportfdp.exe",
        "in\u200Bvoice.pdf, invoice.pdf",
        "cafe\u0301.txt, caf\u00E9.txt",
        ".htaccess, htaccess",
        "a\u0000b\u0007.txt, ab.txt",
        "folder/, file"
    })
    void aNameIsOnlyAName(String sent, String kept) {
        assertThat(FileNames.harmless(sent)).isEqualTo(kept);
    }

    @Test
    void twoHundredBytesAreEnough_theEndingStays_andNoLetterIsCutInTwo() {
        for (String letter : new String[] {"a", "ä", "語", "😀"}) {
            String kept = FileNames.harmless(letter.repeat(300) + ".pdf");
            assertThat(kept.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, 200);
            assertThat(kept).matches("(" + letter + ")+\\.pdf");
        }
    }

    @Test
    void nothingIsAFile() {
        for (String nothing : new String[] {null, "", " ", "...", "/", "\u202E"}) {
            assertThat(FileNames.harmless(nothing)).isEqualTo("file");
        }
    }
}

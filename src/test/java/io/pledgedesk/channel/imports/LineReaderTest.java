package io.pledgedesk.channel.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void aLineEndsAtItsNewline_andTheLastOneNeedsNone() throws IOException {
        assertThat(texts("one\ntwo\r\nthree")).containsExactly("1 one", "2 two\r", "3 three");
    }

    @Test
    void blankLinesAreCountedButNotRead() throws IOException {
        assertThat(texts("\n \t\r\none\n\n")).containsExactly("3 one");
        assertThat(texts("")).isEmpty();
    }

    @Test
    void aLineMayHaveOneMebibyteAndNotAByteMore() throws IOException {
        String longest = "x".repeat(LineReader.MAX_BYTES);
        List<LineReader.Line> lines = lines(longest + "\n" + longest + "x\nnext\n");
        assertThat(lines.get(0).bytes()).hasSize(LineReader.MAX_BYTES);
        assertThat(lines.get(1).isTooLong()).isTrue();
        assertThat(new String(lines.get(2).bytes(), StandardCharsets.UTF_8)).isEqualTo("next");
    }

    private static List<String> texts(String input) throws IOException {
        return lines(input).stream()
                .map(line -> line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<LineReader.Line> lines(String input) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        List<LineReader.Line> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}

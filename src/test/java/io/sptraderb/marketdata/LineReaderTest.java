package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    /** Gives at most so many bytes a read, as pipes and inflaters do. */
    private static final class Trickle extends ByteArrayInputStream {

        private final int most;

        Trickle(String text, int most) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.most = most;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(most, length));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000_000})
    void shouldGiveTheSameLinesHoweverTheyArrive(int most) throws IOException {
        String text = "\uFEFFa,b\r\n\n1,2\r\n\r\nlast";
        assertThat(lines(new Trickle(text, most))).containsExactly("a,b", "", "1,2", "", "last");
        assertThat(lines(new Trickle("a\n", most))).containsExactly("a");
        assertThat(lines(new Trickle("\n", most))).containsExactly("");
        assertThat(lines(new Trickle("", most))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldAgreeWithSplittingTheWholeText(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 1_000_000) {
            text.append("x".repeat(random.nextInt(random.nextInt(1, LineReader.MAX_LINE))))
                    .append('\n');
        }
        List<String> expected = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        assertThat(lines(new Trickle(text.toString(), random.nextInt(1, 200_000))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {LineReader.MAX_LINE + 1, 200_000, 10_000_000})
    void shouldStopAtALineWithoutEnd(int length) {
        LineReader reader = new LineReader(new Trickle("short\n" + "x".repeat(length), 50_000));
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> {
                    while (reader.next()) {
                        assertThat(reader.number()).isEqualTo(1);
                    }
                })
                .withMessageContaining("longer than 4096 bytes");
        assertThat(reader.number()).isEqualTo(2);
    }

    @Test
    void shouldTakeTheLongestLineAllowed() throws IOException {
        String longest = "x".repeat(LineReader.MAX_LINE);
        assertThat(lines(new Trickle(longest + "\r\n" + longest, 100_000))).containsExactly(longest, longest);
    }

    private static List<String> lines(InputStream in) throws IOException {
        LineReader reader = new LineReader(in);
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(FieldText.of(reader.buffer(), reader.start(), reader.end()));
            assertThat(reader.number()).isEqualTo(lines.size());
            assertThat(reader.isBlank()).isEqualTo(lines.getLast().isBlank());
        }
        assertThat(reader.next()).isFalse();
        return lines;
    }
}

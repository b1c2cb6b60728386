package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of times in other forms than ISO, and whole columns of them. */
class TimeTextsTest {

    private static final Times TIMES = new Times();
    private static final TimeColumns COLUMNS = new TimeColumns();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        02/01/2024              | false | 2024-02-01T00:00:00
        02/01/2024              | true  | 2024-01-02T00:00:00
        13/01/2024              | false | 2024-01-13T00:00:00
        01.02.2024 10:30        | false | 2024-01-02T10:30:00
        2024/02/01 9:05:07      | false | 2024-02-01T09:05:07
        Feb 1, 2024             | false | 2024-02-01T00:00:00
        1 February 2024         | false | 2024-02-01T00:00:00
        1-Feb-2024 22:00        | false | 2024-02-01T22:00:00
        2024-02-01 10:30 PM     | false | 2024-02-01T22:30:00
        2024-02-01 12:05 AM     | false | 2024-02-01T00:05:00
        2024                    | false | 2024-01-01T00:00:00
        """)
    void shouldReadCommonForms(String text, boolean dayFirst, String iso) {
        TimePoint point = Objects.requireNonNull(TIMES.parse(text, dayFirst));

        assertThat(TIMES.iso(point.nanos(), null, "T")).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        01.02.24 10:30          | %d.%m.%y %H:%M       | 2024-02-01T10:30:00
        20240201 103000         | %Y%m%d %H%M%S        | 2024-02-01T10:30:00
        032 2024                | %j %Y                | 2024-02-01T00:00:00
        Thu Feb 01 2024 1:00 pm | %a %b %d %Y %I:%M %p | 2024-02-01T13:00:00
        10:30:00.25             | %H:%M:%S.%f          | 1900-01-01T10:30:00.250000
        5 %                     | %d %%                | 1900-01-05T00:00:00
        2024-02-30              | %Y-%m-%d             | -
        2024-02-01              | %d-%m-%Y             | -
        2024-02-01              | %Q                   | -
        """)
    void shouldReadAFormat(String text, String format, @Nullable String iso) {
        TimePoint point = TIMES.strptime(text, format);

        assertThat(point == null ? null : TIMES.iso(point.nanos(), null, "T")).isEqualTo(iso);
    }

    private static TextColumn texts(@Nullable String... texts) {
        return new Building().texts(texts);
    }

    @Test
    void shouldReadAColumnInTheFormOfItsFirstText() {
        ParsedTimes parsed =
                Objects.requireNonNull(COLUMNS.parse(texts(null, "2024-02-01", "2024-02-02"), null, false, false));

        assertThat(parsed.problemRow()).isEqualTo(-1);
        assertThat(parsed.format()).isEqualTo("%Y-%m-%d");
        assertThat(parsed.column().isMissing(0)).isTrue();
        assertThat(parsed.column().get(2)).isEqualTo(new TimePoint(1_706_832_000_000_000_000L, null));
    }

    @Test
    void shouldNameTheFirstTextInAnotherForm() {
        ParsedTimes parsed = Objects.requireNonNull(
                COLUMNS.parse(texts("2024-02-01", "2024-02-01 10:00", "soon"), null, false, false));

        assertThat(parsed.problemRow()).isEqualTo(1);
        assertThat(parsed.column().isMissing(1)).isTrue();
        assertThat(Objects.requireNonNull(COLUMNS.parse(texts("soon"), null, false, false))
                        .problemRow())
                .isZero();
    }

    @Test
    void shouldRefuseDifferentOffsetsUnlessAsUtc() {
        TextColumn texts = texts("2024-02-01 10:00+01:00", "2024-02-01 10:00+02:00");

        assertThat(COLUMNS.parse(texts, null, false, false)).isNull();
        ParsedTimes utc = Objects.requireNonNull(COLUMNS.parse(texts, null, false, true));
        assertThat(Arrays.stream(COLUMNS.nanos(utc.column())).map(nanos -> nanos / 3_600_000_000_000L % 24))
                .containsExactly(9L, 8L);
    }

    @Test
    void shouldReadNothing() {
        ParsedTimes none = Objects.requireNonNull(COLUMNS.parse(texts(), null, false, false));

        assertThat(none.column().size()).isZero();
        assertThat(none.problemRow()).isEqualTo(-1);
    }
}

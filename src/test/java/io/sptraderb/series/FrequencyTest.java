package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of frequencies, and their calendar rules against a search day by day. */
class FrequencyTest {

    private static final long DAY = Frequency.NANOS_PER_DAY;

    @ParameterizedTest
    @CsvSource({
        "4h, 4h",
        "H, h",
        "90min, 90min",
        "1h30min, 90min",
        "15T, 15min",
        "1.5h, 90min",
        "D, D",
        "2D, 2D",
        "24h, 24h",
        "W, W-SUN",
        "W-FRI, W-FRI",
        "M, ME",
        "ME, ME",
        "2MS, 2MS",
        "Q, QE-DEC",
        "QS, QS-JAN",
        "QE-MAR, QE-MAR",
        "A, YE-DEC",
        "AS, YS-JAN",
        "YE-JUN, YE-JUN",
        "B, B",
        "-1D, -1D",
        "500ms, 500ms",
        "BM, BME"
    })
    void shouldKnowNamesOfPandas(String name, String canonical) {
        assertThat(Objects.requireNonNull(Frequencies.parse(name)).name()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nope", "4", "W-FOO", "1.5MS", "0D", "hh", "4h nope", "MS4h", "QE-XXX"})
    void shouldRefuseOtherNames(String name) {
        assertThat(Frequencies.parse(name)).isNull();
    }

    private static @Nullable Predicate<LocalDate> rule(String name) {
        return switch (name) {
            case "W-FRI" -> day -> day.getDayOfWeek() == DayOfWeek.FRIDAY;
            case "MS" -> day -> day.getDayOfMonth() == 1;
            case "ME" -> day -> day.getDayOfMonth() == day.lengthOfMonth();
            case "QE-DEC" -> day -> day.getDayOfMonth() == day.lengthOfMonth() && day.getMonthValue() % 3 == 0;
            case "QS-FEB" -> day -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 2;
            case "YE-DEC" -> day -> day.getDayOfYear() == day.lengthOfYear();
            case "YS-APR" -> day -> day.getDayOfMonth() == 1 && day.getMonthValue() == 4;
            case "B" -> FrequencyTest::isWorkday;
            case "BMS" -> day -> isWorkday(day) && sameMonth(day, -1, 1);
            case "BME" -> day -> isWorkday(day) && sameMonth(day, 1, 1);
            default -> null;
        };
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6;
    }

    /** Whether no other workday of the month comes before (after) the day. */
    private static boolean sameMonth(LocalDate day, int direction, int from) {
        LocalDate other = day.plusDays((long) direction * from);
        while (other.getMonth() == day.getMonth()) {
            if (isWorkday(other)) {
                return false;
            }
            other = other.plusDays(direction);
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"W-FRI", "MS", "ME", "QE-DEC", "QS-FEB", "YE-DEC", "YS-APR", "B", "BMS", "BME"})
    void shouldStepFromDayToDayOfTheRule(String name) {
        Predicate<LocalDate> rule = Objects.requireNonNull(rule(name));
        Frequency frequency = Objects.requireNonNull(Frequencies.parse(name));
        for (long day = -800; day < 800; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            long clock = day * DAY + 12_345;
            assertThat(frequency.isOn(clock)).as("%s %s", name, date).isEqualTo(rule.test(date));
            assertThat(frequency.add(clock, 1))
                    .as("after %s", date)
                    .isEqualTo(searched(rule, date, 1, 1) * DAY + 12_345);
            assertThat(frequency.add(clock, -1))
                    .as("before %s", date)
                    .isEqualTo(searched(rule, date, -1, 1) * DAY + 12_345);
            assertThat(frequency.add(clock, 3)).isEqualTo(searched(rule, date, 1, 3) * DAY + 12_345);
            assertThat(frequency.add(clock, -3)).isEqualTo(searched(rule, date, -1, 3) * DAY + 12_345);
        }
    }

    /** The n-th day of the rule after (before) the day. */
    private static long searched(Predicate<LocalDate> rule, LocalDate from, int direction, int steps) {
        LocalDate day = from;
        for (int found = 0; found < steps; ) {
            day = day.plusDays(direction);
            found += rule.test(day) ? 1 : 0;
        }
        return day.toEpochDay();
    }

    @Test
    void shouldListTheDaysBetweenTwo() {
        Frequency months = Objects.requireNonNull(Frequencies.parse("MS"));
        long from = LocalDate.of(2024, 1, 15).toEpochDay() * DAY;
        long to = LocalDate.of(2024, 4, 1).toEpochDay() * DAY;

        assertThat(months.days(from, to))
                .containsExactly(
                        LocalDate.of(2024, 2, 1).toEpochDay() * DAY,
                        LocalDate.of(2024, 3, 1).toEpochDay() * DAY,
                        to);
        assertThat(months.days(to, from)).isEmpty();
    }
}

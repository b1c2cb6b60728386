package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InternalRateTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    /** What somebody published, to as many digits. */
    record Published(String source, List<LocalDate> dates, double[] flows, double rate, double digits) {
        @Override
        public String toString() {
            return source;
        }
    }

    static List<Published> published() {
        return List.of(
                new Published(
                        "Microsoft, Excel's XIRR",
                        dates("2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"),
                        new double[] {-10_000, 2_750, 4_250, 3_250, 2_750},
                        0.373362535,
                        2e-9),
                new Published(
                        "LibreOffice, XIRR",
                        dates("2001-01-01", "2001-02-01", "2001-03-15", "2001-05-12", "2001-08-10"),
                        new double[] {-10_000, 2_000, 2_500, 5_000, 1_000},
                        0.1828,
                        5e-5),
                new Published(
                        "OpenOffice, XIRR",
                        dates("2008-02-05", "2008-07-05", "2009-01-05"),
                        new double[] {-2_750, 1_000, 2_000},
                        0.124,
                        5e-4),
                new Published(
                        "Rust's crate xirr",
                        dates("2015-06-11", "2015-07-21", "2015-10-17", "2018-06-10"),
                        new double[] {-1_000, -9_000, -3_000, 20_000},
                        0.1635371584432641,
                        1e-13));
    }

    private static List<LocalDate> dates(String... dates) {
        return Arrays.stream(dates).map(LocalDate::parse).toList();
    }

    @ParameterizedTest
    @MethodSource("published")
    void shouldFindThePublishedRate(Published each) {
        assertThat(InternalRate.yearly(each.dates(), each.flows())).isCloseTo(each.rate(), within(each.digits()));
    }

    /** Money that lies a number of days and becomes so many times as much. */
    record Single(int days, double times) {}

    static Stream<Single> singles() {
        return Stream.of(1, 30, 365, 366, 20_000)
                .flatMap(days -> Stream.of(1e-12, 0.1, 0.9, 0.999_999, 1.0, 1.000_001, 1.1, 10.0, 1e12)
                        .map(times -> new Single(days, times)));
    }

    @ParameterizedTest
    @MethodSource("singles")
    void shouldCompoundASingleDeposit(Single each) {
        double exact = Math.expm1(Math.log(each.times()) * 365 / each.days());

        double found = rate(new int[] {0, each.days()}, -700, 700 * each.times());

        if (Double.isInfinite(exact)) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(exact, within(1e-11 * (1 + Math.abs(exact))));
        }
    }

    @Test
    void shouldAgreeWithASlowBisectionWhenMoneyIsPaidInAgainAndAgain() {
        Random random = new Random(23);
        for (int run = 0; run < 2_000; run++) {
            int count = 2 + random.nextInt(30);
            int[] days = random.ints(count, 0, 4_000).sorted().toArray();
            days[0] = 0;
            days[count - 1] += 1;
            double[] flows = random.doubles(count, -1_000, -1e-3).toArray();
            flows[count - 1] = random.nextDouble() * 2_000 * count;

            double slow = bisected(days, flows);
            assertThat(rate(days, flows))
                    .as("seed 23, run " + run)
                    .isCloseTo(slow, within(1e-9 * (1 + Math.abs(slow))));
        }
    }

    /** What the deposits become falls short of what came out, until the growth is enough. */
    private static double bisected(int[] days, double[] flows) {
        int last = days.length - 1;
        double low = 0;
        double high = 1;
        while (future(days, flows, high) + flows[last] > 0) {
            high *= 2;
        }
        for (int i = 0; i < 2_000; i++) {
            double middle = (low + high) / 2;
            if (future(days, flows, middle) + flows[last] > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.pow(low, 365) - 1;
    }

    /** @param growth a day */
    private static double future(int[] days, double[] flows, double growth) {
        double money = 0;
        for (int i = 0; i < days.length - 1; i++) {
            money += flows[i] * Math.pow(growth, days[days.length - 1] - days[i]);
        }
        return money;
    }

    @Test
    void shouldFindARateNearZeroWhenThereAreSeveral() {
        // worth nothing at 10 % and at 20 % a year
        assertThat(rate(new int[] {0, 365, 730}, -100, 230, -132)).isCloseTo(0.1, within(1e-12));
    }

    record Flows(String what, int[] days, double... flows) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Flows> without() {
        return List.of(
                new Flows("no flow", new int[] {}),
                new Flows("one flow", new int[] {0}, -1),
                new Flows("nothing flows", new int[] {0, 9}, 0, 0),
                new Flows("money paid only", new int[] {0, 9}, -1, -2),
                new Flows("money received only", new int[] {0, 9}, 1, 2),
                new Flows("all on a day", new int[] {4, 4}, -1, 2),
                new Flows("nothing before the last day", new int[] {0, 4, 4}, 0, -1, 2),
                new Flows("no root", new int[] {0, 365, 730}, 100, -100, 100));
    }

    @ParameterizedTest
    @MethodSource("without")
    void shouldBeUndefinedWhenThereIsNone(Flows each) {
        assertThat(rate(each.days(), each.flows())).isNaN();
    }

    @Test
    void shouldStandAnySizesOfMoney() {
        assertThat(rate(new int[] {0, 365}, -1e-300, 1e300)).isNaN();
        assertThat(rate(new int[] {0, 36_500}, -1e-150, 1e150)).isCloseTo(999, within(1e-8));
        assertThat(rate(new int[] {0, 365}, -1e300, 1.5e300)).isCloseTo(0.5, within(1e-12));
        assertThat(rate(new int[] {0, 365, 730}, -1e150, -1e-150, 1e-150)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void shouldRefuseUnequalLengths() {
        assertThatThrownBy(() -> InternalRate.yearly(List.of(START), new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 dates and 2 flows");
    }

    private static double rate(int[] days, double... flows) {
        return InternalRate.yearly(Arrays.stream(days).mapToObj(START::plusDays).toList(), flows);
    }
}

package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuyRulesTest {

    private static final Map<String, Object> DAILY_DIP = Map.of("price_change_threshold", -0.05);

    static BuyRule rule(String name, Map<String, Object> config) {
        return BuyRules.builtIn().of(name, new RuleConfig(config));
    }

    record Case(String what, String rule, Map<String, Object> config, double[] closes, List<Integer> rows) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("a fall of 6 %", BuyTheDip.NAME, DAILY_DIP, closes(100, 94, 95), List.of(1)),
                new Case(
                        "a threshold of 10 %",
                        BuyTheDip.NAME, Map.of("price_change_threshold", -0.1), closes(100, 94, 95), List.of()),
                new Case("exactly the threshold", BuyTheDip.NAME, DAILY_DIP, closes(100, 95), List.of(1)),
                new Case(
                        "no pause after a signal",
                        BuyTheDip.NAME,
                        Map.of("price_change_threshold", -0.01),
                        closes(100, 98, 96, 94),
                        List.of(1, 2, 3)),
                new Case(
                        "five rows back",
                        BuyTheDip.NAME,
                        Map.of("price_change_threshold", -0.05, "lookback_period", "weekly"),
                        closes(100, 99, 98, 97, 96, 90),
                        List.of(5)),
                new Case(
                        "an unknown lookback is a day",
                        BuyTheDip.NAME,
                        lookback("hourly"),
                        closes(100, 94),
                        List.of(1)),
                new Case("capitals", BuyTheDip.NAME, lookback("WEEKLY"), closes(100, 94), List.of()),
                new Case("a past close of zero", BuyTheDip.NAME, DAILY_DIP, closes(0, 5, 0, 0), List.of(2)),
                new Case("too few rows", BuyTheDip.NAME, DAILY_DIP, closes(100), List.of()),
                new Case("no rows", BuyTheDip.NAME, DAILY_DIP, closes(), List.of()),
                new Case("buying once", BuyAndHold.NAME, Map.of(), closes(100, 105, 110), List.of(0)),
                new Case("nothing to buy", BuyAndHold.NAME, Map.of(), closes(), List.of()),
                new Case("a rise of 5 %", Momentum.NAME, momentum(0.05, 1), closes(100, 104, 110), List.of(2)),
                new Case("exactly the rise", Momentum.NAME, momentum(0.05, 1), closes(100, 105), List.of(1)),
                new Case("three rows back", Momentum.NAME, momentum(0.05, 3), closes(9, 9, 9, 9, 9, 10), List.of(5)),
                new Case("rising on", Momentum.NAME, momentum(0.01, 1), closes(9, 10, 11, 11, 12), List.of(1, 2, 4)),
                new Case("a rise from zero", Momentum.NAME, momentum(0.05, 1), closes(0, 5, 5, 0, 0), List.of()),
                new Case("no row to look back to", Momentum.NAME, momentum(0.05, 900), closes(1, 2, 3), List.of()),
                new Case("nothing to rise", Momentum.NAME, momentum(0.05, 1), closes(), List.of()),
                new Case("every day", DollarCostAverage.NAME, every("daily"), closes(3, 2, 1), List.of(0, 1, 2)),
                new Case("every week", DollarCostAverage.NAME, every(" Weekly"), sevens(15), List.of(0, 6, 13)),
                new Case("every month", DollarCostAverage.NAME, every("monthly"), sevens(60), List.of(0, 30, 59)),
                new Case("no calendar", DollarCostAverage.NAME, every("monthly"), closes(), List.of()));
    }

    private static double[] closes(double... closes) {
        return closes;
    }

    /** From Tuesday, 2 January 2024, a row a day. */
    private static double[] sevens(int rows) {
        double[] closes = new double[rows];
        Arrays.fill(closes, 7);
        return closes;
    }

    private static Map<String, Object> momentum(double threshold, int lookback) {
        return Map.of("momentum_threshold", threshold, "lookback_days", lookback);
    }

    private static Map<String, Object> every(String frequency) {
        return Map.of("frequency", frequency);
    }

    private static Map<String, Object> lookback(String name) {
        return Map.of("price_change_threshold", -0.05, "lookback_period", name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldBuyOnTheseRows(Case each) {
        List<BuySignal> signals = rule(each.rule(), each.config()).signals(Rows.closes(each.closes()));

        assertThat(signals.stream().map(BuySignal::date))
                .containsExactlyElementsOf(each.rows().stream().map(Rows::day).toList());
        assertThat(signals.stream().map(BuySignal::price))
                .containsExactlyElementsOf(
                        each.rows().stream().map(row -> each.closes()[row]).toList());
    }

    @Test
    void shouldLookBack21RowsForAMonth() {
        double[] closes = new double[23];
        Arrays.fill(closes, 0, 21, 100);
        closes[21] = 94;
        closes[22] = 90;

        assertThat(rule(BuyTheDip.NAME, lookback("monthly")).signals(Rows.closes(closes)).stream()
                        .map(BuySignal::date))
                .containsExactly(Rows.day(21), Rows.day(22));
    }

    @Test
    void shouldSayWhyItBuys() {
        BuySignal daily =
                rule(BuyTheDip.NAME, DAILY_DIP).signals(Rows.closes(102.25, 96)).getFirst();
        BuySignal weekly = rule(BuyTheDip.NAME, lookback("weekly"))
                .signals(Rows.closes(100, 99, 98, 97, 96, 90))
                .getFirst();

        assertThat(daily.trigger()).isEqualTo(new Trigger.PriceChange(-6.11, -5, 102.25, 1));
        assertThat(daily.trigger().text()).isEqualTo("Price dropped -6.1% from previous day");
        assertThat(weekly.trigger().text()).isEqualTo("Price dropped -10.0% from 5 days before");
        assertThat(first(Momentum.NAME, momentum(0.05, 1), 100, 106).trigger())
                .isEqualTo(new Trigger.PriceChange(6, 5, 100, 1))
                .extracting(Trigger::text)
                .isEqualTo("Price rose +6.0% from previous day");
        assertThat(first(DollarCostAverage.NAME, every("weekly"), 100).trigger().text())
                .isEqualTo("Regular weekly purchase");
    }

    private static BuySignal first(String rule, Map<String, Object> config, double... closes) {
        return rule(rule, config).signals(Rows.closes(closes)).getFirst();
    }

    @Test
    void shouldSpendItsOwnAmountOrElseWhatThePlanInvests() {
        Map<String, Object> own = Map.of("frequency", "daily", "amount", 250);

        assertThat(first(DollarCostAverage.NAME, own, 100).amount()).hasValue(250);
        assertThat(first(DollarCostAverage.NAME, every("daily"), 100).amount()).isEmpty();
        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(1_000, 10),
                Rows.closes(100, 50, 125),
                List.of(),
                rule(DollarCostAverage.NAME, own).signals(Rows.closes(100, 50, 125)));
        assertThat(path.cumulativeInvested()).containsExactly(250, 500, 750);
        assertThat(path.sharesHeld()).containsExactly(2.5, 7.5, 9.5);
    }

    @ParameterizedTest
    @MethodSource("io.sptraderb.accumulation.BuyRulesTest#everyRule")
    void shouldNotKnowTheFuture(BuyRule rule) {
        double[] closes = new Random(7).doubles(60, 50, 150).toArray();
        List<BuySignal> all = rule.signals(Rows.closes(closes));

        for (int rows = 0; rows <= closes.length; rows++) {
            LocalDate end = Rows.day(rows);
            assertThat(rule.signals(Rows.closes(Arrays.copyOf(closes, rows))))
                    .isEqualTo(all.stream()
                            .filter(signal -> signal.date().isBefore(end))
                            .toList());
        }
    }

    static List<BuyRule> everyRule() {
        return List.of(
                new BuyTheDip(-0.1, Frequency.DAILY),
                new BuyTheDip(-0.1, Frequency.WEEKLY),
                new BuyAndHold(),
                new DollarCostAverage(Frequency.WEEKLY, OptionalDouble.empty()),
                new DollarCostAverage(Frequency.MONTHLY, OptionalDouble.of(5)),
                new Momentum(0.1, 1),
                new Momentum(0.2, 13));
    }

    record Bad(String rule, Map<String, Object> config, String message) {}

    static List<Bad> bad() {
        return List.of(
                new Bad(BuyTheDip.NAME, Map.of(), "config.price_change_threshold was missing, must be a number"),
                new Bad(
                        BuyTheDip.NAME,
                        Map.of("price_change_threshold", -5),
                        "config.price_change_threshold was -5.0, must be a fraction from -1 to 0"),
                new Bad(BuyTheDip.NAME, Map.of("price_change_threshold", 0.05), "was 0.05, must be a fraction"),
                new Bad(BuyTheDip.NAME, Map.of("price_change_threshold", Double.NaN), "was NaN, must be a fraction"),
                new Bad(Momentum.NAME, Map.of("lookback_days", 5), "config.momentum_threshold was missing"),
                new Bad(Momentum.NAME, Map.of("momentum_threshold", 0.1), "config.lookback_days was missing"),
                new Bad(Momentum.NAME, momentum(0, 5), "config.momentum_threshold was 0.0, must be a fraction above 0"),
                new Bad(Momentum.NAME, momentum(Double.NaN, 5), "config.momentum_threshold was NaN"),
                new Bad(Momentum.NAME, momentum(Double.POSITIVE_INFINITY, 5), "momentum_threshold was Infinity"),
                new Bad(Momentum.NAME, momentum(0.1, 0), "config.lookback_days was 0, must be a whole number of rows"),
                new Bad(Momentum.NAME, momentum(0.1, -3), "config.lookback_days was -3"),
                new Bad(Momentum.NAME, lookbackDays(2.5), "config.lookback_days was 2.5, must be a whole number"),
                new Bad(Momentum.NAME, lookbackDays(1e12), "config.lookback_days was 1.0E12"),
                new Bad(Momentum.NAME, lookbackDays(Double.NaN), "config.lookback_days was NaN"),
                new Bad(Momentum.NAME, lookbackDays("21"), "config.lookback_days was 21, must be a number"),
                new Bad(
                        DollarCostAverage.NAME,
                        Map.of("amount", 100),
                        "config.frequency was missing, must be one of daily, weekly, monthly"),
                new Bad(DollarCostAverage.NAME, every("hourly"), "config.frequency was \"hourly\", must be one of"),
                new Bad(DollarCostAverage.NAME, Map.of("frequency", 7), "config.frequency was 7, must be a text"),
                new Bad(DollarCostAverage.NAME, amount(0), "config.amount was 0.0, must be a number above 0"),
                new Bad(DollarCostAverage.NAME, amount(-1), "config.amount was -1.0"),
                new Bad(DollarCostAverage.NAME, amount(1e12), "config.amount was 1.0E12"),
                new Bad(DollarCostAverage.NAME, amount(Double.NaN), "config.amount was NaN"));
    }

    private static Map<String, Object> lookbackDays(Object value) {
        return Map.of("momentum_threshold", 0.1, "lookback_days", value);
    }

    private static Map<String, Object> amount(double value) {
        return Map.of("frequency", "daily", "amount", value);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldRefuseABadSetting(Bad bad) {
        assertThatThrownBy(() -> rule(bad.rule(), bad.config()))
                .isInstanceOfSatisfying(InvalidConfigException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CONFIG);
                    assertThat(e.details()).containsOnlyKeys("field", "found", "allowed");
                })
                .hasMessageContaining(bad.message());
    }

    @Test
    void shouldNameTheRulesThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> rule("invalid_strategy", Map.of()))
                .isInstanceOfSatisfying(StrategyNotFoundException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.STRATEGY_NOT_FOUND);
                    assertThat(e.details())
                            .contains(
                                    entry("strategy_type", "invalid_strategy"),
                                    entry(
                                            "supported_strategies",
                                            BuyRules.builtIn().names()));
                })
                .hasMessageContaining(
                        "\"invalid_strategy\", must be one of buy_the_dip, buy_and_hold, dollar_cost_average,"
                                + " momentum");
    }

    @Test
    void shouldFindASlowlyComputedDip() {
        Random random = new Random(11);
        double[] closes = random.doubles(500, 1, 200).toArray();
        for (Frequency lookback : Frequency.values()) {
            int back = lookback.tradingDays();
            assertThat(new BuyTheDip(-0.3, lookback)
                            .signals(Rows.closes(closes)).stream().map(BuySignal::date))
                    .containsExactlyElementsOf(IntStream.range(back, closes.length)
                            .filter(row -> (closes[row] - closes[row - back]) / closes[row - back] <= -0.3)
                            .mapToObj(Rows::day)
                            .toList());
        }
    }

    @Test
    void shouldFindASlowlyComputedRise() {
        double[] closes = new Random(13).doubles(500, 1, 200).toArray();
        for (int back : new int[] {1, 2, 21, 499, 500}) {
            assertThat(new Momentum(0.3, back)
                            .signals(Rows.closes(closes)).stream().map(BuySignal::date))
                    .containsExactlyElementsOf(IntStream.range(0, closes.length)
                            .filter(row -> row >= back && closes[row] / closes[row - back] - 1 >= 0.3)
                            .mapToObj(Rows::day)
                            .toList());
        }
    }
}

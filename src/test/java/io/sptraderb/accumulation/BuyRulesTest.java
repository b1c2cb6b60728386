package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuyRulesTest {

    private static final Map<String, Object> DAILY_DIP = Map.of("price_change_threshold", -0.05);

    static BuyRule rule(String name, Map<String, Object> config) {
        return BuyRules.of(name, new RuleConfig(config));
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
                new Case("nothing to buy", BuyAndHold.NAME, Map.of(), closes(), List.of()));
    }

    private static double[] closes(double... closes) {
        return closes;
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
        return List.of(new BuyTheDip(-0.1, Frequency.DAILY), new BuyTheDip(-0.1, Frequency.WEEKLY), new BuyAndHold());
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
                new Bad(BuyTheDip.NAME, Map.of("price_change_threshold", Double.NaN), "was NaN, must be a fraction"));
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
                                    entry("supported_strategies", BuyRules.names()));
                })
                .hasMessageContaining("\"invalid_strategy\", must be one of buy_the_dip, buy_and_hold");
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
}

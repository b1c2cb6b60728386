package io.sptraderb.strategy.yaml;

import static io.sptraderb.strategy.yaml.StrategyTexts.problems;
import static io.sptraderb.strategy.yaml.StrategyTexts.read;
import static io.sptraderb.strategy.yaml.StrategyTexts.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryFilters;
import io.sptraderb.strategy.EntryFilters.Blackout;
import io.sptraderb.strategy.EntryFilters.Hours;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Level;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Protection.BreakEven;
import io.sptraderb.strategy.Protection.ScaleOut;
import io.sptraderb.strategy.Protection.Trailing;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.strategy.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders, protection, limits and filters in every spelling. */
class TradingReadingTest {

    private static final int GTC = EntryOrder.GOOD_TILL_CANCELLED;

    /** A piece of YAML and what it must become. */
    record Good<T>(String text, T expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A piece of YAML with one mistake. */
    record Bad(String text, String path, String message) {
        @Override
        public String toString() {
            return text;
        }
    }

    static final List<Good<EntryOrder>> ORDERS = List.of(
            new Good<>("market", EntryOrder.MARKET),
            new Good<>("{type: market}", EntryOrder.MARKET),
            new Good<>(
                    "{type: limit, offset_pct: 1, expires: 5}",
                    new EntryOrder(new Kind.Limit(new Level.Offset(0.01)), 5, true)),
            new Good<>(
                    "{type: limit, offset: parameters.offset, expires: gtc}",
                    new EntryOrder(new Kind.Limit(new Level.Offset(0.005)), GTC, true)),
            new Good<>(
                    "{type: stop, price: 101.5, replace: false}",
                    new EntryOrder(new Kind.Stop(new Level.Price(101.5)), GTC, false)),
            new Good<>(
                    "{type: stop, indicator: channel.upper}",
                    new EntryOrder(
                            new Kind.Stop(new Level.Value(new Formula.SignalIndicator("channel.upper"))), GTC, true)),
            new Good<>(
                    "{type: stop_limit, stop: {offset_pct: 1}, limit: 99}",
                    new EntryOrder(new Kind.StopLimit(new Level.Offset(0.01), new Level.Price(99)), GTC, true)));

    @ParameterizedTest
    @MethodSource
    void shouldReadOrders(Good<EntryOrder> good) {
        String text = with(
                "parameters: {offset: 0.005}\nentry: {when: [{signal: ma}], size: 0.1, order: " + good.text() + "}\n");
        assertThat(read(text).entries())
                .singleElement()
                .extracting(EntryRule::order)
                .isEqualTo(good.expected());
    }

    static List<Good<EntryOrder>> shouldReadOrders() {
        return ORDERS;
    }

    static final List<Good<Protection>> PROTECTIONS = List.of(
            new Good<>("stop_loss: {type: percent, value: 2}", stop(new Distance.Fraction(0.02))),
            new Good<>("stop_loss: {type: amount, value: 0.5}", stop(new Distance.Amount(0.5))),
            new Good<>("stop_loss: {type: price, value: 90}", stop(new Distance.Price(90))),
            new Good<>(
                    "stop_loss: {type: indicator, indicator: atr, multiple: 2}",
                    stop(new Distance.Value(new Formula.SignalIndicator("atr"), 2))),
            new Good<>(
                    "stop_loss: {type: indicator, name: atr}",
                    stop(new Distance.Value(new Formula.SignalIndicator("atr"), 1))),
            new Good<>(
                    "trailing_stop: 0.03",
                    trailing(new Trailing(0, new Distance.Fraction(0.03), Trailing.Basis.EXTREME))),
            new Good<>(
                    "trailing_stop: {activation_pct: 1, trail_pct: 2, basis: close}",
                    trailing(new Trailing(0.01, new Distance.Fraction(0.02), Trailing.Basis.CLOSE))),
            new Good<>(
                    "trailing_stop: {trail: {type: indicator, indicator: atr, multiple: 3}}",
                    trailing(new Trailing(
                            0, new Distance.Value(new Formula.SignalIndicator("atr"), 3), Trailing.Basis.EXTREME))),
            new Good<>("break_even: 0.01", breakEven(new BreakEven(0.01, 0))),
            new Good<>("break_even: {activation_pct: 2, offset_pct: 0.5}", breakEven(new BreakEven(0.02, 0.005))),
            new Good<>("max_holding_period: 5", held(new Span.Candles(5))),
            new Good<>("max_holding_period: 5 bars", held(new Span.Candles(5))),
            new Good<>("max_holding: 12h", held(new Span.Time(43_200))),
            new Good<>("max_holding_period: none", Protection.NONE),
            new Good<>(
                    "scale_out: [{gain_pct: 2, close_pct: 50}, {gain: 0.05, close: 0.25}]",
                    new Protection(
                            Optional.empty(),
                            Optional.empty(),
                            List.of(
                                    new ScaleOut(new Distance.Fraction(0.02), 0.5),
                                    new ScaleOut(new Distance.Fraction(0.05), 0.25)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));

    private static Protection stop(Distance distance) {
        return Protection.of(Optional.of(distance), Optional.empty());
    }

    private static Protection trailing(Trailing trailing) {
        return new Protection(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(trailing),
                Optional.empty(),
                Optional.empty());
    }

    private static Protection breakEven(BreakEven breakEven) {
        return new Protection(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(breakEven),
                Optional.empty());
    }

    private static Protection held(Span span) {
        return new Protection(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(span));
    }

    @ParameterizedTest
    @MethodSource
    void shouldReadProtection(Good<Protection> good) {
        EntryRule rule = read(with("exit: {" + good.text() + "}")).entries().getFirst();
        assertThat(rule.protection()).isEqualTo(good.expected());
        EntryRule own = read(with("entry: {when: [{signal: ma}], size: 0.1, " + good.text() + "}\nexit:\n"))
                .entries()
                .getFirst();
        assertThat(own.protection()).isEqualTo(good.expected());
    }

    static List<Good<Protection>> shouldReadProtection() {
        return PROTECTIONS;
    }

    @Test
    void shouldLetARuleReplaceTheStrategysProtectionInParts() {
        String text = with("""
            entry:
              - {when: [{signal: ma}], size: 0.1, stop_loss: 0.05}
              - {when: [{signal: rsi}], size: 0.1, action: sell, take_profit: none}
            exit: {stop_loss: 0.02, take_profit: 0.04}
            """);
        List<EntryRule> rules = read(text).entries();

        assertThat(rules.get(0).protection().stopLoss()).hasValue(new Distance.Fraction(0.05));
        assertThat(rules.get(0).protection().takeProfit()).hasValue(new Distance.Fraction(0.04));
        assertThat(rules.get(1).protection().stopLoss()).hasValue(new Distance.Fraction(0.02));
        assertThat(rules.get(1).protection().takeProfit()).isEmpty();
    }

    @Test
    void shouldReadWhatLimitsTheNumberOfPositions() {
        EntryRule rule = read(with("entry: {when: [{signal: ma}], size: 0.1, scale_in: true, max_positions: 3}"))
                .entries()
                .getFirst();
        assertThat(rule.maxPositions()).isEqualTo(3);
        assertThat(read(with("entry: {when: [{signal: ma}], size: 0.1, scale_in: false, max_positions: 3}"))
                        .entries()
                        .getFirst()
                        .maxPositions())
                .isEqualTo(1);
        assertThat(read(with("parameters: {max_positions: 4}")).risk().maxPositions())
                .hasValue(4);
        assertThat(read(with("parameters: {max_positions: 4}\nrisk: {max_positions: 2}"))
                        .risk()
                        .maxPositions())
                .hasValue(2);
    }

    @Test
    void shouldReadRiskBeyondMoney() {
        RiskLimits risk = read(with("risk: {correlation_limit: 0.7, correlation_lookback: 50, cooldown: 2d}"))
                .risk();
        assertThat(risk.correlation()).hasValue(new RiskLimits.CorrelationLimit(0.7, 50));
        assertThat(risk.cooldown()).hasValue(new Span.Time(172_800));
        assertThat(read(with("risk: {max_position_size: 2}")).risk().positionLimit())
                .hasValue(2);
    }

    @Test
    void shouldReadSizesByRiskAndLeverage() {
        assertThat(sizing("{type: risk_per_trade, value: 0.01}, stop_loss: 0.02"))
                .isEqualTo(new Sizing.RiskPerTrade(0.01));
        assertThat(sizing("{type: fraction_of_equity, value: 3}")).isEqualTo(new Sizing.FractionOfEquity(3));
    }

    private static Sizing sizing(String size) {
        return read(with("entry: {when: [{signal: ma}], size: " + size + "}"))
                .entries()
                .getFirst()
                .sizing();
    }

    @Test
    void shouldReadGroupsAndPartialExits() {
        String text = with("""
            entry: {when: [{signal: ma}], size: 0.1, oco: breakout}
            exit:
              - {when: [{signal: ma}], partial_close_pct: 50}
              - {when: [{signal: rsi}], action: cancel_orders}
            """);
        assertThat(read(text).entries().getFirst().group()).isEqualTo("breakout");
        assertThat(read(text).exits()).extracting(ExitRule::portion).containsExactly(0.5, 1.0);
        assertThat(read(text).exits()).extracting(ExitRule::closes).endsWith(ExitRule.Closes.ORDERS);
    }

    @Test
    void shouldReadFilters() {
        EntryFilters filters = read(with("""
            filters:
              trading_hours: 08:00-17:30
              trading_days: [mon-wed, friday]
              timezone: Europe/London
              min_volume: 10
              min_volume_usd: 1000
              max_spread_bps: 2
              blackout: [{from: 2024-01-01, to: 2024-01-02T12:00:00Z}]
              news: ["2024-02-02T13:30:00Z"]
              news_blackout_minutes: 15
              avoid_major_news: true
            """)).filters();

        assertThat(filters.hours()).hasValue(new Hours(LocalTime.of(8, 0), LocalTime.of(17, 30)));
        assertThat(filters.days())
                .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(filters.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(filters.minVolume()).hasValue(10);
        assertThat(filters.minVolumeValue()).hasValue(1_000);
        assertThat(filters.maxSpread()).hasValue(0.0002);
        assertThat(filters.blackouts())
                .containsExactly(
                        new Blackout(at("2024-01-01T00:00:00Z"), at("2024-01-02T12:00:00Z")),
                        new Blackout(at("2024-02-02T13:15:00Z"), at("2024-02-02T13:45:00Z")));
    }

    private static long at(String time) {
        return Instant.parse(time).getEpochSecond();
    }

    @Test
    void shouldReadHoursOverMidnight() {
        Hours hours = read(with("filters: {trading_hours: {start: '22:00', end: '06:00'}}"))
                .filters()
                .hours()
                .orElseThrow();
        assertThat(hours.contain(LocalTime.of(23, 0))).isTrue();
        assertThat(hours.contain(LocalTime.of(5, 59))).isTrue();
        assertThat(hours.contain(LocalTime.of(6, 0))).isFalse();
    }

    @Test
    void shouldWarnOfPercentThatLooksLikeAFraction() {
        assertThat(read(with("exit: {trailing_stop: {trail_pct: 0.02}}")).warnings())
                .extracting(Problem::message)
                .containsExactly("trail_pct is in percent: 0.02 is 0.02 %");
    }

    static final List<Bad> BAD = List.of(
            order("limit", "entry.order", "a limit order needs a price"),
            order("{type: limit}", "entry.order", "the order has no price"),
            order("{type: limit, price: 1, offset_pct: 1}", "entry.order", "more than one price"),
            order("{type: limit, offset_pct: 150}", "entry.order.offset_pct", "out of range"),
            order("{type: stop_limit, stop: 1}", "entry.order", "has no limit"),
            order("{type: iceberg, price: 1}", "entry.order.type", "is no type"),
            order("{type: limit, price: 1, expires: 0}", "entry.order.expires", "out of range"),
            order("{type: limit, price: 1, expire: 5}", "entry.order.expire", "did you mean \"expires\"?"),
            new Bad("exit: {trailing_stop: {activation_pct: 1}}", "exit.trailing_stop", "has no distance"),
            new Bad("exit: {trailing_stop: {trail_pct: 2, trail: 0.02}}", "exit.trailing_stop.trail_pct", "same thing"),
            new Bad("exit: {stop_loss: {type: indicator, value: 2}}", "exit.stop_loss", "names no indicator"),
            new Bad("exit: {break_even: {activation_pct: 1, offset_pct: 1}}", "exit.break_even", "beyond its offset"),
            new Bad("exit: {scale_out: [{gain_pct: 2}]}", "exit.scale_out[0]", "needs a gain and what to close"),
            new Bad(
                    "exit: {scale_out: [{gain: 0.2, close: 0.1}, {gain: 0.1, close: 0.1}]}",
                    "exit.scale_out",
                    "do not ascend"),
            new Bad(
                    "entry: {when: [{signal: ma}], size: {type: risk_per_trade, value: 0.01}}\nexit:\n",
                    "entry",
                    "needs a stop_loss"),
            new Bad("filters: {trading_days: [mon, someday]}", "filters.trading_days[1]", "no day of the week"),
            new Bad("filters: {timezone: Mars}", "filters.timezone", "no time zone"),
            new Bad("filters: {avoid_major_news: true}", "filters.avoid_major_news", "needs a calendar"),
            new Bad("filters: {blackout: [{from: 2024-01-02, to: 2024-01-01}]}", "filters.blackout[0]", "from before"),
            new Bad("filters: {max_spread: 0.1, max_spread_bps: 1}", "filters", "the same thing"),
            new Bad("risk: {cooldown: soon}", "risk.cooldown", "no length of time"));

    private static Bad order(String order, String path, String message) {
        return new Bad("entry: {when: [{signal: ma}], size: 0.1, order: " + order + "}", path, message);
    }

    @ParameterizedTest
    @MethodSource
    void shouldReportTheMistakeWithItsPlace(Bad bad) {
        assertThat(problems(with(bad.text()))).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(bad.path());
            assertThat(problem.message()).contains(bad.message());
            assertThat(problem.line()).isPositive();
            assertThat(problem.allowed()).isNotBlank();
        });
    }

    static List<Bad> shouldReportTheMistakeWithItsPlace() {
        return BAD;
    }
}

package io.sptraderb.strategy.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks and their readers agree: what is declared as honoured is asked for, and nothing else is. */
class BlockTest {

    /**
     * Documents that have every key of a block.
     *
     * @param text where the keys stand, as {@code %s}
     * @param fields each begins with the key it is there for
     */
    private record Written(Block block, String text, List<String> fields) {

        private static Written of(Block block, String text, String... fields) {
            return new Written(block, text, List.of(fields));
        }

        private Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>();
            fields.forEach(field -> keys.add(field.substring(0, field.indexOf(':'))));
            return keys;
        }
    }

    /** What every document has, so that names mean something. */
    private static final String HEAD = """
        version: 1
        author: a
        description: d
        parameters: {x: 1}
        """;

    private static final String SIGNALS = "dependencies: {signals: [core.signals.ma_crossover]}\n";
    private static final String ENTRY = "entry: {when: [{signal: ma}], size: 0.1}\n";
    private static final String SETTINGS = """
        profile: backtrader; fill: close; intrabar: optimistic; protection_check: close; entry_candle: never; \
        level_basis: signal_close; size_at: decision; opposite: hedge; exclusive: true; hedging: true; \
        spread_model: full_at_entry; end_of_data: leave_open; finalize: false; forgive_debt: true; multiplier: 50; \
        tick_size: 0.25; lot_step: 0.1; whole_units: true; leverage: 5; margin: 0.2; margin_per_unit: 100; \
        commission: 0.001; commission_pct: 0.1; commission_bps: 10; commission_per_unit: 1; commission_fixed: 1; \
        commission_minimum: 1; spread: 0.001; slippage: 0.001; swap_long: 0.0001; swap_short: 0.0001; \
        swap_triple_day: friday\
        """;

    private static final String[] PROTECTION = {
        "stop_loss: 0.1",
        "take_profit: 0.1",
        "scale_out: [{gain: 0.1, close: 0.5}]",
        "trailing_stop: 0.1",
        "break_even: 0.1",
        "max_holding_period: 5",
        "max_holding: 5d"
    };

    static List<Written> documents() {
        return List.of(
                root(),
                Written.of(
                        Block.PARAMETERS, "parameters: {%s}", "stop_loss: 0.1", "take_profit: 0.1", "max_positions: 2"),
                Written.of(Block.DEPENDENCIES, "dependencies: {%s}", "signals: [core.signals.ma]", "indicators: [sma]"),
                Written.of(
                        Block.INDICATOR,
                        "dependencies: {indicators: [{type: sma, %s}]}",
                        "name: a",
                        "alias: a",
                        "params: {period: 5}",
                        "parameters: {period: 5}",
                        "timeframe: 4h"),
                Written.of(Block.INDICATOR, "dependencies: {indicators: [{%s}]}", "type: sma"),
                Written.of(
                        Block.SIGNAL_CONFIG,
                        "signal_config: {ma_crossover: {%s}}",
                        "required_indicators: [sma]",
                        "parameters: {a: 1}",
                        "params: {a: 1}",
                        "execution: per_candle"),
                Written.of(
                        Block.CONDITION,
                        "entry: {size: 1, when: {%s}}",
                        "signal: ma",
                        "outputs: {a: 1}, signal: ma",
                        "indicator: rsi, condition: '> 1'",
                        "condition: '> 1', indicator: rsi",
                        "conditions: ['> 1', '< 2'], indicator: rsi",
                        "min_bars: 2, indicator: rsi, condition: '> 1'",
                        "all: [{signal: ma}]",
                        "any: [{signal: ma}]",
                        "not: {signal: ma}"),
                Written.of(Block.PROTECTION, "exit: {%s}", PROTECTION),
                entry(),
                Written.of(Block.ENTRY, "entry: {when: [{signal: ma}], size: 0.1, %s}", PROTECTION),
                Written.of(
                        Block.SIZE,
                        "entry: {when: [{signal: ma}], size: {value: 0.1, %s}}",
                        "type: fixed_value",
                        "method: fixed_value"),
                Written.of(Block.SIZE, "entry: {when: [{signal: ma}], size: {%s}}", "value: 0.1"),
                order(
                        Block.LEVEL,
                        "type: stop_limit, limit: 5, stop: {%s}",
                        "offset: 0.1",
                        "offset_pct: 1",
                        "price: 5",
                        "indicator: rsi"),
                order(
                        Block.ORDER,
                        "%s",
                        "type: market",
                        "expires: 5",
                        "replace: false",
                        "stop: 5, limit: 5, type: stop_limit",
                        "limit: 5, stop: 5, type: stop_limit"),
                order(Block.ORDER, "type: limit, %s", "offset: 0.1", "offset_pct: 1", "price: 5", "indicator: rsi"),
                Written.of(
                        Block.EXIT_RULE,
                        "exit: [{when: [{signal: ma}], %s}]",
                        "action: close_long",
                        "partial_close: 0.5",
                        "partial_close_pct: 50"),
                Written.of(Block.EXIT_RULE, "exit: [{%s}]", "when: [{signal: ma}]"),
                Written.of(Block.EXIT, "exit: {%s}", "signal_exit: [{signal: ma}]", "when: {signal: ma}"),
                Written.of(
                        Block.EXIT,
                        "exit: {when: {signal: ma}, %s}",
                        "action: close_long",
                        "partial_close: 0.5",
                        "partial_close_pct: 50"),
                Written.of(Block.EXIT, "exit: {%s}", PROTECTION),
                Written.of(
                        Block.DISTANCE,
                        "exit: {stop_loss: {%s}}",
                        "type: amount, value: 1",
                        "value: 0.1",
                        "indicator: atr, type: indicator",
                        "name: atr, type: indicator",
                        "multiple: 2, indicator: atr, type: indicator"),
                Written.of(
                        Block.TRAILING,
                        "exit: {trailing_stop: {%s}}",
                        "trail: 0.1",
                        "trail_pct: 1",
                        "activation: 0.1, trail: 0.1",
                        "activation_pct: 1, trail: 0.1",
                        "basis: close, trail: 0.1"),
                Written.of(
                        Block.BREAK_EVEN,
                        "exit: {break_even: {%s}}",
                        "activation: 0.1",
                        "activation_pct: 1",
                        "offset: 0.1, activation: 0.2",
                        "offset_pct: 1, activation: 0.1"),
                Written.of(
                        Block.SCALE_OUT,
                        "exit: {scale_out: [{%s}]}",
                        "gain: 0.1, close: 0.1",
                        "gain_pct: 1, close: 0.1",
                        "close: 0.1, gain: 0.1",
                        "close_pct: 10, gain: 0.1"),
                Written.of(
                        Block.RISK,
                        "risk: {%s}",
                        "max_drawdown: 0.1",
                        "daily_loss_limit: 0.1",
                        "position_limit: 0.1",
                        "max_position_size: 0.1",
                        "max_positions: 2",
                        "correlation_limit: 0.5",
                        "correlation_lookback: 50, correlation_limit: 0.5",
                        "cooldown: 5"),
                Written.of(Block.RISK, "risk: {%s}", PROTECTION),
                filters(),
                Written.of(
                        Block.HOURS,
                        "filters: {trading_hours: {%s}}",
                        "start: '08:00', end: '09:00'",
                        "from: '08:00', to: '09:00'",
                        "end: '08:00', from: '09:00'",
                        "to: '08:00', start: '09:00'"),
                Written.of(
                        Block.BLACKOUT,
                        "filters: {blackout: {%s}}",
                        "from: 2024-01-01, to: 2024-01-02",
                        "to: 2024-01-02, from: 2024-01-01"),
                Written.of(Block.SETTINGS, "execution: {%s}", SETTINGS.split("; ")),
                Written.of(Block.EXECUTION, "execution: {%s}", SETTINGS.split("; ")),
                Written.of(Block.BACKTEST, "backtest: {%s}", SETTINGS.split("; ")));
    }

    private static Written root() {
        return Written.of(
                Block.ROOT,
                "%s",
                "name: n",
                "version: 2",
                "author: b",
                "description: e",
                "parameters: {x: 2}",
                "dependencies: {signals: [core.signals.ma_crossover]}",
                "components: {signals: [core.signals.ma_crossover]}",
                "signal_config: {ma_crossover: {a: 1}}",
                "entry: {when: [{signal: ma}], size: 0.1}",
                "exit: {stop_loss: 0.1}",
                "risk: {max_drawdown: 0.1}",
                "filters: {min_volume: 1}",
                "execution: {fill: close}",
                "backtest: {fill: close}",
                "live: {paper_trade: true}");
    }

    private static Written entry() {
        return Written.of(
                Block.ENTRY,
                "entry: {%s}",
                "when: [{signal: ma}], size: 0.1",
                "primary: {signal: ma}, size: 0.1",
                "filters: [{signal: ma}], when: [{signal: ma}], size: 0.1",
                "min_bars: 2, primary: {indicator: rsi, condition: '> 1'}, size: 0.1",
                "action: sell, when: [{signal: ma}], size: 0.1",
                "size: 0.1, when: [{signal: ma}]",
                "size_method: fixed_value, size_value: 5, when: [{signal: ma}]",
                "size_value: 0.5, when: [{signal: ma}]",
                "order: market, when: [{signal: ma}], size: 0.1",
                "order_type: market, when: [{signal: ma}], size: 0.1",
                "max_positions: 2, when: [{signal: ma}], size: 0.1",
                "scale_in: true, max_positions: 2, when: [{signal: ma}], size: 0.1",
                "oco: group, when: [{signal: ma}], size: 0.1");
    }

    private static Written order(Block block, String order, String... fields) {
        return Written.of(block, "entry: {when: [{signal: ma}], size: 0.1, order: {" + order + "}}", fields);
    }

    private static Written filters() {
        return Written.of(
                Block.FILTERS,
                "filters: {%s}",
                "trading_hours: 08:00-17:30",
                "trading_days: mon-fri",
                "timezone: Europe/London",
                "min_volume: 1",
                "min_volume_usd: 1",
                "max_spread: 0.1",
                "max_spread_bps: 1",
                "blackout: [{from: 2024-01-01, to: 2024-01-02}]",
                "news: [2024-01-01]",
                "news_blackout_minutes: 5, news: [2024-01-01]",
                "avoid_major_news: true, news: [2024-01-01]");
    }

    /** A key that is written and not asked for would be a problem. */
    @ParameterizedTest
    @MethodSource("documents")
    void shouldAskForTheKeysOfTheBlock(Written written) {
        assertThat(written.fields()).allSatisfy(field -> {
            String text = complete(written.text().formatted(field));
            assertThat(StrategyTexts.problems(text)).as(text).isEmpty();
        });
    }

    private static String complete(String text) {
        StringBuilder document = new StringBuilder(text).append('\n');
        Stream.of(HEAD.split("(?<=\n)"))
                .filter(line -> !text.startsWith(line.substring(0, line.indexOf(':') + 1)))
                .forEach(document::append);
        if (!text.startsWith("dependencies") && !text.startsWith("components")) {
            document.append(SIGNALS);
        }
        boolean hasSignal = !text.startsWith("dependencies: {ind");
        if (!text.startsWith("entry") && hasSignal) {
            document.append(ENTRY);
        }
        return document.toString();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LIVE")
    void shouldHaveEveryHonouredKeyAmongTheDocuments(Block block) {
        Set<String> written = new LinkedHashSet<>();
        documents().stream().filter(one -> one.block() == block).forEach(one -> written.addAll(one.keys()));

        assertThat(written).containsExactlyInAnyOrderElementsOf(block.honoured());
    }

    @Test
    void shouldDescribeEveryKey() {
        assertThat(Arrays.stream(Block.values()).flatMap(block -> block.ownKeys().stream()))
                .hasSizeGreaterThan(150)
                .filteredOn(Key::isHonoured)
                .allSatisfy(key -> {
                    assertThat(key.meaning()).isNotBlank().doesNotContain("|", "\n");
                    assertThat(key.allowed()).isNotBlank().doesNotContain("|", "\n");
                });
    }

    @Test
    void shouldLetNobodyAskForWhatIsNotDeclared() {
        Problems problems = new Problems();
        YamlNode.Mapping mapping = new YamlNode.Mapping("", 1, Map.of());
        Section root =
                new Section(mapping, new Values(Parameters.read(mapping, Map.of(), problems), problems), Block.ROOT);

        assertThatIllegalStateException()
                .isThrownBy(() -> root.node("colour"))
                .withMessage("ROOT does not declare colour");
        assertThatIllegalStateException().as("another spelling").isThrownBy(() -> root.node("components"));
        assertThatIllegalStateException().as("no honoured key").isThrownBy(() -> root.node("optimization"));
    }
}

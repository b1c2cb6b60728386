package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sptraderb.candle.SourceKind;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Flag;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.strategy.UnknownStrategyException;
import io.sptraderb.strategy.yaml.StrategyReader;
import io.sptraderb.support.StubCandleSource;
import io.sptraderb.support.StubComponentRuntime;
import io.sptraderb.support.StubStrategyCatalog;
import io.sptraderb.trade.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestValidatorTest {

    private static final BacktestDraft GOOD = BacktestDraft.EMPTY
            .with(BacktestDraft.STRATEGY_NAME, "ma_crossover_strategy")
            .with(BacktestDraft.SYMBOL, "EURUSD")
            .with(BacktestDraft.TIMEFRAME, "1h");

    private final RequestValidator validator =
            new RequestValidator(new StubStrategyCatalog(), new StubCandleSource(), new StubComponentRuntime());

    private record Row(String field, ParameterValue value, String inMessage, String inAllowed) {}

    @Test
    void shouldFillInTheDefaults() {
        BacktestRequest request = validator.validate(GOOD);
        assertThat(request.initialCapital()).isEqualTo(Money.of(10_000));
        assertThat(request.executionMode()).isEqualTo(ExecutionMode.RESEARCH);
        assertThat(request.candleRequirement()).isEqualTo(CandleRequirement.V1_TRUSTED);
        assertThat(request.range()).isEqualTo(io.sptraderb.candle.TimeRange.ALL);
        assertThat(request.execution()).isEqualTo(request.strategy().execution());
        assertThat(request.fillBand()).isTrue();
    }

    @Test
    void shouldReadEverySpelling() {
        BacktestRequest request = validator.validate(GOOD.with(BacktestDraft.START_DATE, "2024-01-02")
                .with(BacktestDraft.END_DATE, "2024-01-03")
                .with(BacktestDraft.INITIAL_CAPITAL, "2500.5")
                .with(BacktestDraft.EXECUTION_MODE, "live")
                .with(BacktestDraft.CANDLE_REQUIREMENT, "v2strict")
                .with(BacktestDraft.FILL_BAND, new Flag(false))
                .with(BacktestDraft.DATA_SOURCE, "sample")
                .withExecution("fill", new Text("close"))
                .withParameter("fast", new Whole(5)));
        assertThat(request.fillBand()).isFalse();
        assertThat(request.source()).contains(SourceKind.SAMPLE);
        assertThat(request.range().from()).isEqualTo(StubCandleSource.FIRST + 86_400);
        assertThat(request.range().to()).isEqualTo(StubCandleSource.FIRST + 3 * 86_400 - 1);
        assertThat(request.initialCapital()).isEqualTo(Money.of(2500.5));
        assertThat(request.executionMode()).isEqualTo(ExecutionMode.LIVE);
        assertThat(request.execution().fill()).isEqualTo(Execution.FillTiming.CLOSE);
        assertThat(request.parameterOverrides()).containsEntry("fast", new Whole(5));
    }

    @Test
    void shouldReadTimesWithOffsetsAndFractionsToWholeSecondsInside() {
        BacktestRequest request = validator.validate(GOOD.with(BacktestDraft.START_DATE, "2024-01-01T01:00:00.5+01:00")
                .with(BacktestDraft.END_DATE, "2024-01-01T05:00:00.999Z"));
        assertThat(request.range().from()).isEqualTo(StubCandleSource.FIRST + 1);
        assertThat(request.range().to()).isEqualTo(StubCandleSource.FIRST + 5 * 3_600);
    }

    @Test
    void shouldAcceptARangeOfOneCandleAndMultiplesOfTimeframes() {
        BacktestRequest request = validator.validate(GOOD.with(BacktestDraft.TIMEFRAME, "8h")
                .with(BacktestDraft.START_DATE, "2024-01-01T08:00:00Z")
                .with(BacktestDraft.END_DATE, "2024-01-01T08:00:00Z"));
        assertThat(request.range().from()).isEqualTo(request.range().to());
    }

    @Test
    void shouldRefuseIndicatorsOfATimeframeThatTheCandlesDoNotMakeUp() {
        RequestValidator ofTrend =
                new RequestValidator(new OneText(), new StubCandleSource(), new StubComponentRuntime());

        assertThat(ofTrend.validate(GOOD).strategy().indicators()).hasSize(1);
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> ofTrend.validate(GOOD.with(BacktestDraft.TIMEFRAME, "8h")))
                        .problems())
                .containsExactly(
                        Problem.at(
                                "timeframe",
                                "indicator \"trend\" of the strategy needs candles of 4h, which whole candles of 8h do"
                                        + " not make up",
                                "8h",
                                "a timeframe that 4h is a multiple of"),
                        Problem.at(
                                "timeframe",
                                "indicator \"day\" of the strategy needs candles of 12h, which whole candles of 8h do"
                                        + " not make up",
                                "8h",
                                "a timeframe that 12h is a multiple of"));
    }

    /** Every strategy is one with an indicator of four hours in a rule, and one of twelve in a signal. */
    private record OneText() implements StrategyCatalog {

        private static final String TEXT = """
            name: n
            dependencies:
              indicators: [{name: trend, type: sma, timeframe: 4h}]
              signals: [core.signals.ma_crossover]
            signal_config: {ma_crossover: {required_indicators: [{name: day, type: sma, timeframe: 12h}]}}
            entry: {when: {indicator: close, condition: "> trend"}, size: 0.1}
            """;

        @Override
        public List<Listing> list() {
            return List.of();
        }

        @Override
        public Optional<String> source(String name) {
            return Optional.of(TEXT);
        }

        @Override
        public Strategy load(String name, Map<String, ParameterValue> overrides) {
            return StrategyReader.read(name, TEXT, overrides);
        }
    }

    @Test
    void shouldReadSeveralSymbolsWithWhatIsSaidOfEach() {
        MarketOverrides overrides = new MarketOverrides(
                new TreeMap<>(Map.of("spread", new Decimal(0.001))), new TreeMap<>(Map.of("fast", new Whole(7))));
        BacktestRequest request = validator.validate(several()
                .withSymbol(new MarketDraft("EURUSD", MarketOverrides.NONE))
                .withSymbol(new MarketDraft("BTC/USDT", overrides))
                .withExecution("slippage", new Decimal(0.01))
                .withParameter("slow", new Whole(9)));

        assertThat(request.symbolNames()).isEqualTo("EURUSD, BTC/USDT");
        MarketRequest second = request.markets().get(1);
        assertThat(request.markets().getFirst().execution()).isEqualTo(request.execution());
        assertThat(second.execution().costs().spread()).isEqualTo(0.001);
        assertThat(second.execution().costs().slippage()).isEqualTo(0.01);
        assertThat(second.strategy().parameters()).isEqualTo(Map.of("fast", new Whole(7), "slow", new Whole(9)));
        assertThat(request.strategy().parameters()).isEqualTo(Map.of("slow", new Whole(9)));
    }

    @Test
    void shouldTellWhichOfSeveralSymbolsIsWrong() {
        MarketOverrides wrong = new MarketOverrides(new TreeMap<>(Map.of("spred", new Decimal(0.1))), new TreeMap<>());
        List<Problem> problems = problemsOf(several()
                .with(BacktestDraft.SYMBOL, "EURUSD")
                .withSymbol(new MarketDraft("EURUSD", wrong))
                .withSymbol(new MarketDraft("EURUSB", MarketOverrides.NONE))
                .withSymbol(new MarketDraft("EURUSD", MarketOverrides.NONE)));

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly("symbol", "symbols[1]", "symbols[2]", "symbols[0].execution.spred");
        assertThat(problems.get(1).message()).contains("did you mean \"EURUSD\"");
    }

    @Test
    void shouldFindASymbolHoweverItIsSpeltAndNameItAsItIsListed() {
        for (String code : List.of("EURUSD", "EUR/USD", "eurusd", "Eur/Usd")) {
            BacktestRequest one = validator.validate(several().with(BacktestDraft.SYMBOL, code));
            assertThat(one.symbolNames()).as(code).isEqualTo("EURUSD");
        }
        BacktestRequest two = validator.validate(several()
                .withSymbol(new MarketDraft("btcusdt", MarketOverrides.NONE))
                .withSymbol(new MarketDraft("EUR/USD", MarketOverrides.NONE)));
        assertThat(two.symbolNames()).isEqualTo("BTC/USDT, EURUSD");
    }

    @Test
    void shouldSayWhenTwoNamesMeanOneSymbol() {
        List<Problem> problems = problemsOf(several()
                .withSymbol(new MarketDraft("EURUSD", MarketOverrides.NONE))
                .withSymbol(new MarketDraft("EUR/USD", MarketOverrides.NONE)));
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("symbols[1]"))
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("this symbol is there twice: it means EURUSD"));
    }

    private static BacktestDraft several() {
        return BacktestDraft.EMPTY
                .with(BacktestDraft.STRATEGY_NAME, "ma_crossover_strategy")
                .with(BacktestDraft.TIMEFRAME, "1h");
    }

    @Test
    void shouldNameFieldFoundAndAllowedForEveryMistake() {
        String zeroes = "0.000000001";
        List<Row> rows = List.of(
                new Row("symbol", new Text("EURUSB"), "did you mean \"EURUSD\"", "EURUSD"),
                new Row("symbol", new Whole(5), "must be a text", "a text"),
                new Row("symbol", new Text(" "), "empty", "symbol"),
                new Row("timeframe", new Text("1x"), "no timeframe", "<n>m"),
                new Row("timeframe", new Text("30m"), "no candles of this timeframe", "1h, 4h"),
                new Row("start_date", new Text("yesterday"), "Invalid start_date", "RFC 3339"),
                new Row("start_date", new Text("2024-01-01T00:00:00"), "Invalid start_date", "RFC 3339"),
                new Row("start_date", new Text("2024-13-01"), "Invalid start_date", "RFC 3339"),
                new Row("start_date", new Text("2030-01-01"), "no candle data", "2024-01-10"),
                new Row("end_date", new Text("2020-01-01"), "no candle data", "2024-01-01"),
                new Row("end_date", new Flag(true), "must be a text", "a text"),
                new Row("initial_capital", new Whole(0), "Invalid initial_capital", "above 0"),
                new Row("initial_capital", new Whole(-5), "Invalid initial_capital", "above 0"),
                new Row("initial_capital", new Decimal(1e11), "Invalid initial_capital", "10000000000"),
                new Row("initial_capital", new Text("NaN"), "Invalid initial_capital", "above 0"),
                new Row("initial_capital", new Text("1e999"), "Invalid initial_capital", "above 0"),
                new Row("initial_capital", new Text(zeroes), "Invalid initial_capital", "above 0"),
                new Row("initial_capital", new Flag(true), "Invalid initial_capital", "above 0"),
                new Row("execution_mode", new Text("Dream"), "no execution mode", "Research, Paper or Live"),
                new Row("candle_requirement", new Text("V3"), "no candle requirement", "V1Trusted or V2Strict"),
                new Row("data_source", new Text("files"), "this is no source of candles", "sample"),
                new Row("data_source", new Text("http"), "not configured here", "sample"),
                new Row("fill_band", new Text("no"), "must be a flag", "true or false"),
                new Row("fill_band", new Whole(1), "must be a flag", "true or false"),
                new Row("initial_captal", new Whole(5), "did you mean \"initial_capital\"", "symbol"));
        for (Row row : rows) {
            List<Problem> problems = problemsOf(GOOD.with(row.field(), row.value()));
            assertThat(problems).as(row.toString()).hasSize(1);
            assertThat(problems.getFirst().path()).isEqualTo(row.field());
            assertThat(problems.getFirst().message()).contains(row.inMessage());
            assertThat(problems.getFirst().allowed()).contains(row.inAllowed());
        }
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        List<Problem> problems = problemsOf(BacktestDraft.EMPTY
                .with(BacktestDraft.STRATEGY_NAME, "lost_signal")
                .with(BacktestDraft.START_DATE, "2024-01-05")
                .with(BacktestDraft.END_DATE, "2024-01-01")
                .with(BacktestDraft.INITIAL_CAPITAL, new Whole(0))
                .with(BacktestDraft.EXECUTION_MODE, "Live")
                .with("extra", "1")
                .withExecution("fil", new Text("close")));
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "extra",
                        "strategy.signals[0]",
                        "execution.fil",
                        "symbol",
                        "timeframe",
                        "end_date",
                        "initial_capital",
                        "candle_requirement");
        assertThat(problems)
                .extracting(Problem::message)
                .contains("Live execution requires CandleSeriesRequirement::V2Strict");
    }

    @Test
    void shouldTellUnknownAndInvalidStrategiesApart() {
        assertThatThrownBy(() -> validator.validate(GOOD.with(BacktestDraft.STRATEGY_NAME, "../etc/passwd")))
                .isInstanceOf(UnknownStrategyException.class);
        assertThatThrownBy(() -> validator.validate(GOOD.with(BacktestDraft.STRATEGY_NAME, "broken")))
                .isInstanceOf(InvalidStrategyException.class);
        assertThat(problemsOf(GOOD.with(BacktestDraft.STRATEGY_NAME, "broken").with(BacktestDraft.SYMBOL, "NOPE")))
                .extracting(Problem::line)
                .containsExactly(0, 7, 9);
        assertThat(problemsOf(
                        BacktestDraft.EMPTY.with(BacktestDraft.SYMBOL, "EURUSD").with(BacktestDraft.TIMEFRAME, "1h")))
                .extracting(Problem::path)
                .containsExactly("strategy_name");
    }

    @Test
    void shouldFingerprintWhatWasAskedNotHow() {
        BacktestDraft other = BacktestDraft.EMPTY
                .with(BacktestDraft.TIMEFRAME, "1h")
                .with(BacktestDraft.SYMBOL, "EURUSD")
                .with(BacktestDraft.STRATEGY_NAME, "ma_crossover_strategy");
        assertThat(other.fingerprint()).isEqualTo(GOOD.fingerprint());
        assertThat(GOOD.with("symbol", new Text("5")).fingerprint())
                .isNotEqualTo(GOOD.with("symbol", new Whole(5)).fingerprint());
        assertThat(GOOD.withParameter("a", new Whole(1)).fingerprint())
                .isNotEqualTo(GOOD.withExecution("a", new Whole(1)).fingerprint());
    }

    private List<Problem> problemsOf(BacktestDraft draft) {
        return catchThrowableOfType(InvalidRequestException.class, () -> validator.validate(draft))
                .problems();
    }
}

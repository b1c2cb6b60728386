package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentCancelledException;
import io.sptraderb.component.ComponentDescriptor;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.IndicatorEvaluation;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import io.sptraderb.metrics.Metric;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.strategy.UnknownOutputException;
import io.sptraderb.strategy.yaml.StrategyReader;
import io.sptraderb.support.OneSeries;
import io.sptraderb.support.StubCandleSource;
import io.sptraderb.support.StubStrategyCatalog;
import io.sptraderb.trade.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BacktesterTest {

    private static final TimeRange ALL = new TimeRange(StubCandleSource.FIRST, Long.MAX_VALUE);

    @Test
    void shouldTradeTheEventsOfASignal() {
        BacktestResult result =
                tester(new Events(10, 50, 90)).run(request(ALL, ExecutionMode.RESEARCH), RunObserver.NONE);

        assertThat(result.openTimes()).hasSize(StubCandleSource.CANDLES);
        assertThat(result.simulation().equity()).hasSize(StubCandleSource.CANDLES);
        // the strategy enters and leaves on the same event: in, out and in again at once
        assertThat(result.simulation().trades()).isNotEmpty();
        assertThat(result.simulation().trades().getFirst().entry().candle()).isEqualTo(11);
        assertThat(result.performance().value(Metric.TOTAL_TRADES))
                .isEqualTo(result.simulation().trades().size());
        assertThat(result.signalCount()).isEqualTo(3);
        assertThat(result.markets().getFirst().indicators()).containsOnlyKeys("ma_fast");
        assertThat(result.prints()).containsExactly(new PrintedLine("signals/ma_crossover", "three events"));
    }

    @Test
    void shouldTradeSeveralSymbolsOnOneAccount() {
        BacktestRequest one = request(ALL, ExecutionMode.RESEARCH);
        MarketRequest first = one.markets().getFirst();
        Execution costly = first.execution().withCosts(new Costs(0, 0, 1, 0, 0, 0));
        MarketRequest second =
                new MarketRequest(new Symbol("BTC/USDT"), first.strategy(), costly, MarketOverrides.NONE);
        BacktestResult result = tester(new Events(10, 50, 90))
                .run(
                        new BacktestRequest(
                                one.strategy(),
                                List.of(first, second),
                                one.timeframe(),
                                one.range(),
                                one.initialCapital(),
                                one.executionMode(),
                                one.candleRequirement(),
                                Optional.empty(),
                                one.execution(),
                                one.parameterOverrides(),
                                false),
                        RunObserver.NONE);

        List<MarketShare> shares = MarketShare.of(result);
        assertThat(shares).extracting(share -> share.symbol().code()).containsExactly("EURUSD", "BTC/USDT");
        assertThat(shares)
                .extracting(MarketShare::trades)
                .containsOnly(shares.getFirst().trades());
        assertThat(shares.get(0).commission()).isZero();
        assertThat(shares.get(1).commission()).isEqualTo(2.0 * shares.get(1).trades());
        double gained =
                result.simulation().endEquity().minus(one.initialCapital()).toDouble();
        assertThat(shares.get(0).pnl() + shares.get(1).pnl()).isCloseTo(gained, within(1e-9));
        assertThat(result.signalCount()).isEqualTo(6);
        // the same candles: gains move together but for the commission
        assertThat(MarketShare.correlations(shares, result.openTimes())[0][1]).isGreaterThan(0.9);
        assertThat(result.provenance().candleHash())
                .isNotEqualTo(result.markets().getFirst().candleHash());
    }

    @Test
    void shouldSayWhatMadeTheResult() {
        BacktestResult result = tester(new Events(10)).run(request(ALL, ExecutionMode.RESEARCH), RunObserver.NONE);

        assertThat(result.provenance().engineVersion()).isEqualTo("9.9");
        assertThat(result.provenance().strategyHash()).isEqualTo("ab".repeat(32));
        assertThat(result.provenance().componentHash()).hasSize(64);
        assertThat(result.provenance().candleSource()).isEqualTo("stub");
        assertThat(result.provenance().candleHash()).hasSize(64);
        assertThat(tester(new Events(10))
                        .run(request(ALL, ExecutionMode.RESEARCH), RunObserver.NONE)
                        .provenance())
                .isEqualTo(result.provenance());
    }

    @Test
    void shouldWarnWhenTheCandlesSpanLessThanAQuarter() {
        BacktestResult result = tester(new Events(10)).run(request(ALL, ExecutionMode.RESEARCH), RunObserver.NONE);

        assertThat(result.warnings()).singleElement().satisfies(warning -> assertThat(warning)
                .startsWith("the candles span 10.0 days"));
    }

    @Test
    void shouldHoldItsTradesAndOtherFillAssumptionsInTheResult() {
        BacktestRequest request = request(ALL, ExecutionMode.RESEARCH);
        BacktestResult result = tester(new Events(10, 50, 90)).run(request, RunObserver.NONE);

        assertThat(result.tradesHash())
                .isEqualTo(TradesHash.of(result.simulation().trades()));
        FillBand band = result.fillBand().orElseThrow();
        assertThat(band.variants()).hasSameSizeAs(FillAssumption.values());
        assertThat(band.ownPnl().units())
                .isEqualTo(result.simulation().endEquity().units()
                        - result.simulation().startCapital().units());
        assertThat(band.signFlips())
                .isEqualTo(result.warnings().stream().anyMatch(warning -> warning.contains("fill band")));
    }

    @Test
    void shouldForgoTheBandWhenAskedTo() {
        BacktestRequest with = request(ALL, ExecutionMode.RESEARCH);
        BacktestRequest without = new BacktestRequest(
                with.strategy(),
                with.markets(),
                with.timeframe(),
                with.range(),
                with.initialCapital(),
                with.executionMode(),
                with.candleRequirement(),
                Optional.empty(),
                with.execution(),
                with.parameterOverrides(),
                false);
        BacktestResult result = tester(new Events(10, 50, 90)).run(without, RunObserver.NONE);

        assertThat(result.fillBand()).isEmpty();
        assertThat(result.tradesHash())
                .isEqualTo(tester(new Events(10, 50, 90))
                        .run(with, RunObserver.NONE)
                        .tradesHash());
    }

    @Test
    void shouldTellHowFarItIs() {
        List<Progress> told = new ArrayList<>();
        tester(new Events(10)).run(request(ALL, ExecutionMode.RESEARCH), new RunObserver() {
            @Override
            public void progress(Progress progress) {
                told.add(progress);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(told).extracting(Progress::percent).isSorted().endsWith(100.0);
        assertThat(told.getLast().candle()).isEqualTo(StubCandleSource.CANDLES);
    }

    @Test
    void shouldEndAsCancelledWhereverItIs() {
        assertThatThrownBy(() -> tester(new Events(10)).run(request(ALL, ExecutionMode.RESEARCH), cancelledAfter(0)))
                .isInstanceOf(RunCancelledException.class);
        assertThatThrownBy(() -> tester(new Events(10)).run(request(ALL, ExecutionMode.RESEARCH), cancelledAfter(1)))
                .isInstanceOf(RunCancelledException.class)
                .hasCauseInstanceOf(ComponentCancelledException.class);
        assertThatThrownBy(() -> tester(new Events(10)).run(request(ALL, ExecutionMode.RESEARCH), cancelledAfter(2)))
                .isInstanceOf(RunCancelledException.class);
    }

    @Test
    void shouldRefuseLiveExecutionOnCandlesThatAreNotSane() {
        CandleSources insane = OneSeries.sources(CandleSeries.of(
                new Symbol("EURUSD"),
                Timeframe.of("1h"),
                new Provenance("test", TrustTier.VERIFIED),
                new long[] {StubCandleSource.FIRST, StubCandleSource.FIRST + 3_600, StubCandleSource.FIRST + 7_200},
                new double[] {1, 5, 1},
                new double[] {2, 2, 2},
                new double[] {1, 1, 1},
                new double[] {1, 1, 1},
                new double[3]));
        Backtester tester = new Backtester(insane, new Events(0), "9.9");

        assertThatThrownBy(() -> tester.run(request(ALL, ExecutionMode.LIVE), RunObserver.NONE))
                .isInstanceOf(QualityBlockedException.class)
                .hasMessage("CandleSeries validation blocked execution due to: OhlcSanityUnknown");
        assertThat(tester.run(request(ALL, ExecutionMode.RESEARCH), RunObserver.NONE)
                        .markets()
                        .getFirst()
                        .quality()
                        .ohlcSanity())
                .isEqualTo(QualityReport.Check.FAILED);
    }

    @Test
    void shouldPassOnThatThereAreNoCandles() {
        TimeRange before = new TimeRange(0, 1);
        assertThatThrownBy(() -> tester(new Events(10)).run(request(before, ExecutionMode.RESEARCH), RunObserver.NONE))
                .isInstanceOf(NoCandlesException.class);
    }

    /** The stub's "half" is half of the close, its first output the open. */
    private static BacktestRequest rules(String condition) {
        Strategy strategy = StrategyReader.read("rules", """
            dependencies:
              indicators: [{name: own, type: halved}, {name: ma_fast, type: other}, unused]
              signals: [core.signals.ma_crossover]
            entry:
              size: 0.1
              when:
                all: [%s, {indicator: ma_fast, condition: "> 0"}]
            exit: {signal_exit: {indicator: close, condition: "> 0", min_bars: 50}}
            """.formatted(condition), Map.of());
        return new BacktestRequest(
                strategy,
                List.of(new MarketRequest(new Symbol("EURUSD"), strategy, strategy.execution(), MarketOverrides.NONE)),
                Timeframe.of("1h"),
                ALL,
                Money.of(10_000),
                ExecutionMode.RESEARCH,
                CandleRequirement.V2_STRICT,
                Optional.empty(),
                strategy.execution(),
                new TreeMap<>(),
                true);
    }

    @Test
    void shouldTradeConditionsOnTheIndicatorsTheyName() {
        BacktestResult result = tester(new Events(10))
                .run(rules("{indicator: close, condition: \"> own.half\", min_bars: 3}"), RunObserver.NONE);

        assertThat(result.simulation().trades().getFirst().entry().candle()).isEqualTo(3);
        // the signal's ma_fast is the close, the strategy's own the open
        assertThat(result.markets().getFirst().indicators().sequencedKeySet())
                .containsExactly(
                        "ma_fast",
                        "own",
                        "own.open",
                        "own.half",
                        "rules.ma_fast",
                        "rules.ma_fast.open",
                        "rules.ma_fast.half");
        assertThat(result.prints())
                .extracting(PrintedLine::component)
                .containsExactly("signals/ma_crossover", "halved", "other");
        assertThat(result.provenance().componentHash())
                .isNotEqualTo(tester(new Events(10))
                        .run(request(ALL, ExecutionMode.RESEARCH), RunObserver.NONE)
                        .provenance()
                        .componentHash());
    }

    @Test
    void shouldSayWhichOutputsThereAreWhenAConditionNamesAnother() {
        assertThatThrownBy(() -> tester(new Events(10))
                        .run(rules("{indicator: own.hafl, condition: \"> 0\"}"), RunObserver.NONE))
                .isInstanceOf(UnknownOutputException.class)
                .hasMessage("strategy \"rules\" compares \"own.hafl\", which no indicator gives; did you mean"
                        + " \"own.half\"?; there is own, own.open, own.half, ma_fast, ma_fast.open, ma_fast.half");
        assertThatThrownBy(() -> tester(new Events(10))
                        .run(rules("{indicator: of_signal, condition: \"> 0\"}"), RunObserver.NONE))
                .isInstanceOf(UnknownOutputException.class)
                .hasMessageEndingWith("there is ma_fast");
    }

    private static Backtester tester(ComponentRuntime runtime) {
        return new Backtester(new StubCandleSource(), runtime, "9.9");
    }

    private static BacktestRequest request(TimeRange range, ExecutionMode mode) {
        Strategy strategy = new StubStrategyCatalog().load("ma_crossover_strategy", Map.of());
        return new BacktestRequest(
                strategy,
                List.of(new MarketRequest(new Symbol("EURUSD"), strategy, strategy.execution(), MarketOverrides.NONE)),
                Timeframe.of("1h"),
                range,
                Money.of(10_000),
                mode,
                CandleRequirement.V2_STRICT,
                Optional.empty(),
                strategy.execution(),
                new TreeMap<>(),
                true);
    }

    /** Says yes from the given question on. */
    private static RunObserver cancelledAfter(int questions) {
        return new RunObserver() {
            private int asked;

            @Override
            public boolean isCancelled() {
                return asked++ >= questions;
            }

            @Override
            public void progress(Progress progress) {}
        };
    }

    /** A runtime whose one signal has events on the given candles, and obeys cancellation once asked. */
    private static final class Events implements ComponentRuntime {

        private final int[] candles;

        Events(int... candles) {
            this.candles = candles;
        }

        @Override
        public SignalEvaluation evaluate(CandleSeries series, SignalCall call, CancelSignal cancel) {
            if (cancel.isCancelled()) {
                throw new ComponentCancelledException(call.path().value());
            }
            SequencedMap<String, OutputColumn> columns = new LinkedHashMap<>();
            columns.put(SignalTable.TYPE, new OutputColumn.Texts(new int[candles.length], List.of("golden_cross")));
            SequencedMap<String, double[]> indicators = new LinkedHashMap<>();
            indicators.put("ma_fast", series.closes());
            return new SignalEvaluation(
                    new SignalTable(call.path().name(), candles, columns),
                    indicators,
                    List.of(new PrintedLine(call.path().value(), "three events")),
                    "cd".repeat(32));
        }

        @Override
        public IndicatorEvaluation evaluate(CandleSeries series, IndicatorCall call, CancelSignal cancel) {
            SequencedMap<String, double[]> columns = new LinkedHashMap<>();
            columns.put("open", series.opens());
            columns.put(
                    "half",
                    Arrays.stream(series.closes()).map(close -> close / 2).toArray());
            List<PrintedLine> prints = List.of(new PrintedLine(call.type(), "halved"));
            return new IndicatorEvaluation(columns, prints, "ef".repeat(32));
        }

        @Override
        public Optional<ComponentDescriptor> find(ComponentPath path) {
            return Optional.empty();
        }

        @Override
        public List<ComponentPath> paths() {
            return List.of();
        }

        @Override
        public void warmUp() {}

        @Override
        public boolean isWarm() {
            return true;
        }
    }
}

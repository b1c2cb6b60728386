package io.sptraderb.support;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.FillAssumption;
import io.sptraderb.backtest.FillBand;
import io.sptraderb.backtest.MarketReport;
import io.sptraderb.backtest.RunProvenance;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.candle.Symbol;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import io.sptraderb.engine.EndedBy;
import io.sptraderb.engine.OpenPosition;
import io.sptraderb.engine.Rejection;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.metrics.EquityCurve;
import io.sptraderb.metrics.Metric;
import io.sptraderb.metrics.PerformanceReport;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import io.sptraderb.trade.Trade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Results no engine would give, with every value a field can hold. The same seed gives the same result. */
public final class RandomResults {

    private static final Symbol SYMBOL = new Symbol("BTC/USDT");
    private static final double[] ODD = {
        Double.NaN,
        -0.0,
        0.0,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        0.1
    };

    private final SplittableRandom random;

    private RandomResults(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static BacktestResult of(long seed, int candles, int trades) {
        return new RandomResults(seed).result(candles, trades);
    }

    private BacktestResult result(int candles, int trades) {
        long[] times = new long[candles];
        for (int i = 0; i < candles; i++) {
            times[i] = 1_704_067_200L + i * 3_600L;
        }
        SequencedMap<String, double[]> indicators = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            indicators.put("ma_" + i + ".\"line\"", doubles(candles, true));
        }
        SimulationResult simulation = simulation(times, trades);
        List<MarketReport> markets = new ArrayList<>();
        markets.add(market(SYMBOL, times, indicators));
        if (random.nextInt(3) == 0) {
            markets.add(market(new Symbol("ETH/USDT"), Arrays.copyOf(times, candles / 2), new LinkedHashMap<>()));
        }
        return new BacktestResult(
                new RunProvenance("0.1.0", "aa", "bb", "cc", "stub \u00e9\u4e2d"),
                simulation,
                performance(times, simulation),
                texts(),
                markets,
                texts().stream()
                        .map(text -> new PrintedLine("signals/ma_crossover", text))
                        .toList(),
                Long.toHexString(random.nextLong()),
                random.nextBoolean() ? Optional.of(fillBand()) : Optional.empty());
    }

    private FillBand fillBand() {
        return new FillBand(
                money(),
                random.nextDouble(),
                Arrays.stream(FillAssumption.values())
                        .filter(assumption -> random.nextInt(4) > 0)
                        .map(assumption -> new FillBand.Variant(
                                assumption,
                                money(),
                                money(),
                                random.nextDouble(),
                                random.nextDouble(),
                                random.nextInt(9)))
                        .toList());
    }

    private MarketReport market(Symbol symbol, long[] times, SequencedMap<String, double[]> indicators) {
        List<SignalTable> signals = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> table("signal_" + i, times.length))
                .toList();
        return new MarketReport(symbol, "dd", "stub", times, quality(), signals, indicators);
    }

    private SimulationResult simulation(long[] times, int trades) {
        int candles = times.length;
        List<Trade> closed = new ArrayList<>(trades);
        for (int i = 1; i <= trades; i++) {
            closed.add(new Trade(
                    i,
                    1 + random.nextInt(i),
                    SYMBOL,
                    one(Side.values()),
                    new Quantity(1 + random.nextLong(Long.MAX_VALUE - 1)),
                    random.nextBoolean() ? 1 : random.nextDouble(),
                    fill(candles),
                    fill(candles),
                    one(ExitReason.values()),
                    money(),
                    money()));
        }
        List<OpenPosition> open = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new OpenPosition(
                        SYMBOL, one(Side.values()), new Quantity(random.nextLong()), 1, fill(candles), money()))
                .toList();
        List<Rejection> rejections = texts().stream()
                .map(text -> new Rejection(
                        SYMBOL, 3, 1_704_070_800L, one(Side.values()), text, one(Rejection.Reason.values()), text))
                .toList();
        return new SimulationResult(
                times,
                Money.of(10_000),
                money(),
                money(),
                Money.of(10_000 + random.nextDouble()),
                money(),
                doubles(candles, false),
                List.of(new SimulationResult.MarketResult(SYMBOL, doubles(random.nextBoolean() ? 0 : candles, true))),
                closed,
                open,
                rejections,
                Map.of(one(Rejection.Reason.values()), rejections.size() + random.nextInt(3)),
                one(EndedBy.values()),
                Math.max(0, candles - 1));
    }

    private Fill fill(int candles) {
        return new Fill(
                random.nextInt(Math.max(1, candles)),
                1_704_067_200L + random.nextInt(1_000_000),
                1 + random.nextDouble(),
                1 + random.nextDouble(),
                new Money(random.nextLong(Long.MAX_VALUE / 2)),
                one(FillRule.values()),
                random.nextBoolean(),
                random.nextBoolean() ? Double.NaN : random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextInt(Math.max(1, candles)),
                random.nextBoolean() ? "" : "entry[\"1\"]");
    }

    private PerformanceReport performance(long[] times, SimulationResult simulation) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            if (random.nextInt(3) > 0) {
                values.put(metric, random.nextDouble());
            }
        }
        return new PerformanceReport(
                values,
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(day -> new PerformanceReport.DailyReturn(
                                1_704_067_200L + day * 86_400L, random.nextDouble() - 0.5))
                        .toList(),
                EquityCurve.monthlyReturns(
                        times, simulation.equity(), simulation.startCapital().toDouble()));
    }

    private QualityReport quality() {
        return new QualityReport(
                one(QualityReport.Check.values()),
                one(QualityReport.Check.values()),
                one(QualityReport.GapInformation.values()),
                one(QualityReport.Check.values()),
                one(QualityReport.Check.values()),
                texts().stream()
                        .map(text -> new QualityReport.Finding(text, random.nextInt(9), random.nextInt()))
                        .toList());
    }

    private SignalTable table(String name, int candles) {
        int rows = candles == 0 ? 0 : random.nextInt(candles);
        int[] at = IntStream.range(0, rows).toArray();
        boolean[] flags = new boolean[rows];
        int[] codes = new int[rows];
        for (int i = 0; i < rows; i++) {
            flags[i] = random.nextBoolean();
            codes[i] = random.nextInt(3) - 1;
        }
        SequencedMap<String, OutputColumn> columns = new LinkedHashMap<>();
        columns.put(SignalTable.TYPE, new OutputColumn.Texts(codes, List.of("golden_cross", "death_cross")));
        columns.put(SignalTable.STRENGTH, new OutputColumn.Numbers(doubles(rows, true)));
        columns.put(SignalTable.DIRECTION, new OutputColumn.Numbers(doubles(rows, false)));
        columns.put("confirmed", new OutputColumn.Flags(flags));
        return new SignalTable(name, at, columns);
    }

    private double[] doubles(int size, boolean odd) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = odd && random.nextInt(4) == 0
                    ? ODD[random.nextInt(ODD.length)]
                    : 10_000 * (1 + random.nextDouble());
        }
        return values;
    }

    private List<String> texts() {
        List<String> all =
                List.of("plain", "", "\"quoted\", with\nbreaks\t\\ and \u0001", "\u00fcml\u00e4ut \ud83d\udcc8");
        return all.subList(0, random.nextInt(all.size() + 1));
    }

    private Money money() {
        return new Money(random.nextLong());
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }
}

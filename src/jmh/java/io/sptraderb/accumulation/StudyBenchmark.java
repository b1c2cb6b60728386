package io.sptraderb.accumulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole study of prices in memory: signals, both portfolios with dividends, their published rows, statistics, comparison.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class StudyBenchmark {

    private static final int ROWS_A_QUARTER = 63;
    private static final ChosenRule DIP =
            new ChosenRule(BuyTheDip.NAME, new RuleConfig(Map.of("price_change_threshold", -0.05)));

    /** Two years of days, and forty. */
    @Param({"505", "10000"})
    int rows;

    private final List<Dividend> dividends = new ArrayList<>();
    private Study study;
    private StudyRequest request;

    @Setup
    public void makeStudy() {
        PriceHistory history = market();
        BuyRules rules = BuyRules.builtIn();
        study = new Study(new Services(
                new StubPrices(() -> history, () -> dividends),
                (rule, prices) -> rules.of(rule.strategyType(), rule.config()).signals(prices),
                PortfolioService.LOCAL,
                MetricsService.LOCAL));
        request = new StudyRequest(
                PriceQuery.of("XYZ", history.dates().getFirst(), history.dates().getLast(), Frequency.DAILY),
                DIP,
                PortfolioPlan.of(50_000, 100),
                PortfolioPlan.atOnce(50_000),
                StudyRequest.Source.STANDARD);
    }

    /** A fund that moves as much as three times the market: about one row in ten is a dip. */
    private PriceHistory market() {
        Random random = new Random(6);
        List<LocalDate> dates = new ArrayList<>();
        double[] closes = new double[rows];
        double close = 20;
        for (LocalDate date = LocalDate.of(1980, 1, 1); dates.size() < rows; date = date.plusDays(1)) {
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                close *= Math.exp(random.nextGaussian() * 0.04 - 0.0003);
                closes[dates.size()] = close;
                if (dates.size() % ROWS_A_QUARTER == 1) {
                    dividends.add(Dividend.of(date, close * 0.001));
                }
                dates.add(date);
            }
        }
        PriceHistory.Columns columns =
                new PriceHistory.Columns(closes, closes, closes, closes, closes, new double[rows]);
        return new PriceHistory("XYZ", Frequency.DAILY, dates, columns, true);
    }

    @Benchmark
    public StudyResult study() {
        return study.run(request);
    }
}

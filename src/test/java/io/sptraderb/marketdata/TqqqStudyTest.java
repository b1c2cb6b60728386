package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.accumulation.BuyRules;
import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.MetricsService;
import io.sptraderb.accumulation.PathStatistics;
import io.sptraderb.accumulation.PortfolioPath;
import io.sptraderb.accumulation.PortfolioPlan;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.PortfolioSimulation;
import io.sptraderb.accumulation.PriceColumn;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.PublishedPortfolio;
import io.sptraderb.accumulation.Purchase;
import io.sptraderb.accumulation.RuleConfig;
import io.sptraderb.accumulation.Services;
import io.sptraderb.accumulation.SignalService;
import io.sptraderb.accumulation.Study;
import io.sptraderb.accumulation.StudyRequest;
import io.sptraderb.accumulation.StudyResult;
import io.sptraderb.support.PathDifferences;
import io.sptraderb.support.SharedData;
import io.sptraderb.support.SlowPortfolio;
import io.sptraderb.support.SlowStatistics;
import io.sptraderb.trade.Money;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dips of 5 % of a fund that moves three times the market, bought for 100 each out of 50,000 with dividends reinvested,
 * held against all of it invested on the first day. The platform reads the files; a slow twin reads them for itself.
 * Skipped where they are not beside the project.
 */
class TqqqStudyTest {

    private static final PortfolioPlan PLAN = PortfolioPlan.of(50_000, 100);
    private static final PortfolioPlan AT_ONCE = PortfolioPlan.atOnce(50_000);
    private static final ChosenRule DIP =
            new ChosenRule("buy_the_dip", new RuleConfig(Map.of("price_change_threshold", -0.05)));
    private static final Path FOLDER = Path.of("..", "shared", "data");

    /**
     * Days, and what thirty lines of Python made of them.
     *
     * @param end last value of the portfolio that buys dips
     * @param baselineEnd last value of the other
     */
    private record Span(DateRange range, int rows, int dividends, int buys, double end, double baselineEnd) {
        @Override
        public String toString() {
            return range.toString();
        }
    }

    static List<Span> spans() {
        return List.of(
                new Span(days("2020-01-01", "2022-01-01"), 505, 0, 55, 63_464.45, 183_102.17),
                new Span(days("2018-01-01", "2020-01-01"), 503, 3, 40, 53_285.55, 89_376.37),
                new Span(days("2022-06-01", "2026-05-29"), 1_002, 14, 94, 86_979.27, 287_729.98),
                new Span(days("2010-01-01", "2026-06-30"), 4_099, 20, 313, 1_914_240.6, 21_577_988.96));
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @MethodSource("spans")
    void shouldSignalEachDipAndNothingElse(Span span) {
        Market market = Market.of(span.range());
        List<LocalDate> dips = new ArrayList<>();
        market.rows.forEach((date, close) -> {
            Map.Entry<LocalDate, Double> before = market.rows.lowerEntry(date);
            if (before != null && close <= before.getValue() * 0.95) {
                dips.add(date);
            }
        });

        assertThat(market.rows).hasSize(span.rows());
        assertThat(dips).hasSize(span.buys());
        assertThat(study(span).signals()).extracting(BuySignal::date).isEqualTo(dips);
    }

    private static StudyResult study(Span span) {
        PriceHistories prices = MarketData.prices(MarketData.standard(Optional.of(FOLDER)), Optional.of(FOLDER));
        BuyRules rules = BuyRules.builtIn();
        SignalService signals =
                (rule, closes) -> rules.of(rule.strategyType(), rule.config()).signals(closes);
        Services services = new Services(prices, signals, PortfolioService.LOCAL, MetricsService.LOCAL);
        PriceQuery query =
                PriceQuery.of("TQQQ", span.range().start(), span.range().end(), Frequency.DAILY);
        return new Study(services).run(new StudyRequest(query, DIP, PLAN, AT_ONCE, StudyRequest.Source.STANDARD));
    }

    @ParameterizedTest
    @MethodSource("spans")
    void shouldAgreeWithTheSlowTwinOnEveryRow(Span span) {
        Market market = Market.of(span.range());
        StudyResult study = study(span);
        PortfolioPath active = path(study, PLAN, study.signals());
        PortfolioPath baseline = path(study, AT_ONCE, market.firstDay());

        assertThat(market.dividends).hasSize(span.dividends());
        assertThat(PathDifferences.between(active, market.follow(PLAN, study.signals())))
                .isEmpty();
        assertThat(PathDifferences.between(baseline, market.hold())).isEmpty();
        assertPublished(study.active().portfolio(), active, span.end());
        assertPublished(study.baseline().portfolio(), baseline, span.baselineEnd());
    }

    /** The same again outside of the study, which gives published figures only. */
    private static PortfolioPath path(StudyResult study, PortfolioPlan plan, List<BuySignal> signals) {
        return PortfolioSimulation.run(
                plan,
                study.data().prices().closes(PriceColumn.ADJUSTED_CLOSE),
                study.data().dividends(),
                signals);
    }

    private static void assertPublished(PublishedPortfolio portfolio, PortfolioPath path, double end) {
        assertThat(portfolio).usingRecursiveComparison().isEqualTo(PublishedPortfolio.of(path));
        assertThat(portfolio.series().value()).endsWith(end);
        assertThat(portfolio.state().value()).isEqualTo(end);
    }

    @ParameterizedTest
    @MethodSource("spans")
    void shouldMeasureWhatTheDefinitionsSay(Span span) {
        Market market = Market.of(span.range());
        StudyResult study = study(span);
        PathStatistics active = measureSlowly(market.follow(PLAN, study.signals()), span);
        PathStatistics baseline = measureSlowly(market.hold(), span);

        assertThat(study.active().statistics()).isEqualTo(active);
        assertThat(study.baseline().statistics()).isEqualTo(baseline);
        assertThat(study.comparison()).isEqualTo(SlowStatistics.compare(active, baseline));
    }

    @ParameterizedTest
    @MethodSource("spans")
    void shouldAddUpOnEveryRow(Span span) {
        Market market = Market.of(span.range());
        StudyResult study = study(span);
        PortfolioPath path = path(study, PLAN, study.signals());
        List<Double> closes = List.copyOf(market.rows.values());
        Money dividends = Money.ZERO;
        for (int row = 0; row < path.size(); row++) {
            LocalDate date = path.dates().get(row);
            Money holdings = Money.of(path.shares(row) * closes.get(row));
            dividends = dividends.plus(market.earnedOn(date, row == 0 ? 0 : path.shares(row - 1)));
            assertThat(path.value(row))
                    .as("value on %s", date)
                    .isEqualTo(path.cash(row).plus(holdings));
            assertThat(path.cash(row).plus(path.invested(row)))
                    .as("cash on %s", date)
                    .isEqualTo(Money.of(50_000));
            assertThat(path.invested(row)).as("invested on %s", date).isEqualTo(spent(path, date));
            assertThat(path.dividends(row)).as("dividends on %s", date).isEqualTo(dividends);
        }
        assertThat(path.finalState().dividends().reinvested()).isEqualTo(dividends);
    }

    private static Money spent(PortfolioPath path, LocalDate until) {
        Money spent = Money.ZERO;
        for (Purchase purchase : path.purchases()) {
            spent = purchase.date().isAfter(until) ? spent : spent.plus(purchase.amount());
        }
        return spent;
    }

    private static PathStatistics measureSlowly(SlowPortfolio slow, Span span) {
        DateRange range = span.range();
        return SlowStatistics.of(
                slow.rows().stream().map(SlowPortfolio.Row::date).toList(),
                slow.rows().stream()
                        .map(SlowPortfolio.Row::value)
                        .mapToDouble(value ->
                                value.setScale(2, RoundingMode.HALF_EVEN).doubleValue())
                        .toArray(),
                ChronoUnit.DAYS.between(range.start(), range.end()),
                0);
    }

    /** The prices and dividends of some days as they are in the files. */
    private static final class Market {

        private static final long SECONDS_A_DAY = 86_400;
        private static final int ADJUSTED_CLOSE = 6;

        private final NavigableMap<LocalDate, Double> rows = new TreeMap<>();
        private final List<Dividend> dividends = new ArrayList<>();

        static Market of(DateRange range) {
            Market market = new Market();
            for (String[] fields : SharedData.lines("TQQQ_yahoo_1d.csv.gz")) {
                LocalDate date = LocalDate.ofEpochDay(Long.parseLong(fields[0]) / SECONDS_A_DAY);
                if (range.contains(date)) {
                    market.rows.put(date, Double.valueOf(fields[ADJUSTED_CLOSE]));
                }
            }
            for (String[] fields : SharedData.lines("TQQQ_yahoo_dividends.csv")) {
                LocalDate exDate = LocalDate.parse(fields[0]);
                if (range.contains(exDate)) {
                    market.dividends.add(Dividend.of(exDate, Double.parseDouble(fields[1])));
                }
            }
            return market;
        }

        Money earnedOn(LocalDate date, double shares) {
            Money earned = Money.ZERO;
            for (Dividend dividend : dividends) {
                if (dividend.exDate().equals(date)) {
                    earned = earned.plus(Money.of(shares * dividend.amountPerShare()));
                }
            }
            return earned;
        }

        /** When to buy is checked apart. */
        SlowPortfolio follow(PortfolioPlan plan, List<BuySignal> signals) {
            return SlowPortfolio.of(plan, rows, dividends, signals);
        }

        SlowPortfolio hold() {
            return follow(AT_ONCE, firstDay());
        }

        List<BuySignal> firstDay() {
            return List.of(BuySignal.on(rows.firstKey()));
        }
    }
}

package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.metrics.PublishedReturns.Published;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every figure three libraries give for the same returns. */
class PublishedReturnsTest {

    private static final int TRADING_DAYS = 252;
    /** The libraries agree with each other to twelve digits where their definitions coincide. */
    private static final double RELATIVE = 1e-10;

    @TestFactory
    Stream<DynamicTest> shouldMatchEmpyrical() throws IOException {
        return PublishedReturns.tests(published -> assertMatches(published, "empyrical", empyrical(published)));
    }

    @TestFactory
    Stream<DynamicTest> shouldMatchQuantstats() throws IOException {
        return PublishedReturns.tests(published ->
                assertMatches(published, "quantstats", QuantstatsStatistics.of(published.returns(), TRADING_DAYS)));
    }

    @TestFactory
    Stream<DynamicTest> shouldMatchFfn() throws IOException {
        return PublishedReturns.tests(published -> {
            ReturnStatistics daily = ReturnStatistics.of(published.returns(), TRADING_DAYS);
            double growth = Math.pow(1 + daily.totalReturn(), 365.25 / published.days()) - 1;
            assertClose("cagr", growth, published.value("ffn.calc_cagr"));
            assertClose("drawdown", -daily.maxDrawdown(), published.value("ffn.calc_max_drawdown"));
            assertClose("total return", daily.totalReturn(), published.value("ffn.calc_total_return"));
            assertClose("calmar", growth / daily.maxDrawdown(), published.value("ffn.calc_calmar_ratio"));
            assertClose("sharpe", daily.sharpe(), published.value("ffn.calc_sharpe_nperiods252"));
            assertClose("sortino", daily.sortino(0), published.value("ffn.calc_sortino_nperiods252"));
        });
    }

    private static Map<String, Double> empyrical(Published published) {
        ReturnStatistics daily = ReturnStatistics.of(published.returns(), TRADING_DAYS);
        ReturnTails tails = ReturnTails.of(published.returns());
        RelativeStatistics relative = RelativeStatistics.of(published.returns(), published.openReturns(), TRADING_DAYS);
        Map<String, Double> found = new LinkedHashMap<>();
        found.put("cum_returns_final", daily.totalReturn());
        found.put("max_drawdown", -daily.maxDrawdown());
        found.put("annual_return", daily.annualReturn());
        found.put("cagr", daily.annualReturn());
        found.put("annual_volatility", daily.volatility());
        found.put("calmar_ratio", daily.calmar());
        found.put("omega_ratio", daily.omega(0));
        found.put("sharpe_ratio", daily.sharpe());
        found.put("sortino_ratio", daily.sortino(0));
        found.put("downside_risk", daily.downsideRisk(0));
        found.put("stability_of_timeseries", daily.stability());
        found.put("tail_ratio", tails.tailRatio());
        found.put("value_at_risk", tails.valueAtRisk(0.05));
        found.put("conditional_value_at_risk", tails.conditionalValueAtRisk(0.05));
        found.put("alpha_vs_open_returns", relative.alpha());
        found.put("beta_vs_open_returns", relative.beta());
        found.put("excess_sharpe_vs_open_returns", relative.excess().ratio());
        return found;
    }

    private static void assertMatches(Published published, String library, Map<String, Double> found) {
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(published.names(library));
        found.forEach((name, value) -> assertClose(name, value, published.value(library + "." + name)));
    }

    private static void assertClose(String name, double found, double expected) {
        assertThat(found).as(name).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }
}

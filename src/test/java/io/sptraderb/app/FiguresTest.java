package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.metrics.Metric;
import io.sptraderb.trade.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567.891|1,234,567.89",
                "-0.001|0.00",
                "-12.5|-12.50",
                "NaN|n/a",
                "0.005|0.01",
                "1e12|1,000,000,000,000.00"
            })
    void shouldGroupMoneyInThousands(double value, String expected) {
        assertThat(Figures.money(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.083425|1.083425", "612.345678|612.3457", "0.00001234|0.00001234", "64000|64000", "NaN|n/a"})
    void shouldKeepSevenDigitsOfPrices(double value, String expected) {
        assertThat(Figures.price(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,0m", "1500,25m", "3600,1h", "5400,1h 30m", "86400,1d", "273600,3d 4h", "90000,1d 1h"})
    void shouldSayDurationsInTheirTwoLargestUnits(double seconds, String expected) {
        assertThat(Figures.duration(seconds)).isEqualTo(expected);
    }

    @Test
    void shouldPrintEachMetricInItsUnit() {
        assertThat(Figures.metric(Metric.TOTAL_RETURN, 0.0313)).isEqualTo("3.13 %");
        assertThat(Figures.metric(Metric.SHARPE_RATIO, Double.NaN)).isEqualTo("n/a");
        assertThat(Figures.metric(Metric.TOTAL_TRADES, 1_234)).isEqualTo("1,234");
        assertThat(Figures.exactPercent(0.00055)).isEqualTo("0.055 %");
        assertThat(Figures.exactPercent(0.1)).isEqualTo("10 %");
        assertThat(Figures.quantity(Quantity.of(16.32659331))).isEqualTo("16.32659");
        assertThat(Figures.time(1_384_732_800L)).isEqualTo("2013-11-18 00:00");
    }

    @Test
    void shouldDrawACurveInOneLine() {
        double[] rising = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(Sparkline.of(rising, 80, true)).isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(Sparkline.of(rising, 80, false)).isEqualTo("_.,-=+*#");
        assertThat(Sparkline.of(rising, 4, true)).isEqualTo("▁▃▆█");
        assertThat(Sparkline.of(new double[] {5, 5, 5}, 80, true)).isEqualTo("▁▁▁");
        assertThat(Sparkline.of(new double[0], 80, true)).isEmpty();
    }
}

package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.app.RunSummary.Page;
import io.sptraderb.backtest.BacktestRequest;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.strategy.Costs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSummaryTest {

    private static final BacktestRequest REQUEST = SampleRuns.request(SampleRuns.COSTLY);

    @Test
    void shouldPrintTheGoldenPage() throws IOException {
        List<String> lines = RunSummary.of(REQUEST, SampleRuns.result(3), new Page(100, true));

        assertThat(String.join("\n", lines) + "\n")
                .isEqualTo(Files.readString(Path.of("src/test/resources/golden/run_summary.txt")));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 140})
    void shouldStayInsideThePage(int width) {
        assertThat(RunSummary.of(REQUEST, SampleRuns.result(47), new Page(width, true)))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Test
    void shouldBePlainAsciiWhenThePageIs() {
        assertThat(String.join("\n", RunSummary.of(REQUEST, SampleRuns.result(5), new Page(80, false))))
                .matches("[\\x20-\\x7e\\n]*");
    }

    @Test
    void shouldLeaveOutTheMiddleOfALongList() {
        List<String> lines = RunSummary.of(REQUEST, SampleRuns.result(47), new Page(120, true));

        assertThat(lines).contains("... 27 more ...");
        assertThat(lines).anyMatch(line -> line.startsWith("10  "));
        assertThat(lines).noneMatch(line -> line.startsWith("11  "));
        assertThat(lines).anyMatch(line -> line.startsWith("38  ")).anyMatch(line -> line.startsWith("47  "));
    }

    @Test
    void shouldSayThatCostsAreMissingAndThatNothingWasTraded() {
        BacktestRequest free = SampleRuns.request(Costs.NONE);
        BacktestResult result = SampleRuns.result(0);

        assertThat(RunSummary.of(free, result, new Page(120, true)))
                .anyMatch(line -> line.startsWith("Costs       none: no commission, spread or slippage is set"))
                .contains("No trades; 0 signals.");
    }
}

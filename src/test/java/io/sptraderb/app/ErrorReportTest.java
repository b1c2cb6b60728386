package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.InvalidRequestException;
import io.sptraderb.backtest.QualityBlockedException;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentFailedException.Frame;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.UnknownStrategyException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorReportTest {

    record Case(Throwable failure, int status, String... said) {}

    static List<Case> cases() {
        Problem date = Problem.at("start_date", "Invalid start_date", "\"x\"", "a date");
        Problem rule = new Problem("entry.size", 12, "too large", "2", "at most 1");
        return List.of(
                new Case(new InvalidRequestException(List.of(date)), 2, "--from: Invalid start_date", "must be a date"),
                new Case(new InvalidStrategyException("s", List.of(rule)), 2, "\"s\"", "entry.size (line 12)"),
                new Case(new UnknownStrategyException("s", List.of("a", "b")), 2, "no strategy \"s\"", "a, b"),
                new Case(new BadCandlesException("f.csv", 7, "no number"), 2, "f.csv, row 7: no number"),
                new Case(new QualityBlockedException(List.of("NotOrdered")), 1, "NotOrdered"),
                new Case(new UncheckedIOException(new BindException("in use")), 1, "in use", "--port"),
                new Case(new IllegalStateException("odd"), 1, "odd", "--verbose"),
                new Case(
                        new ComponentFailedException(
                                "signals/a",
                                "KeyError",
                                "'x'",
                                "signals/a.py",
                                3,
                                List.of(new Frame("evaluate", "signals/a.py", 3)),
                                null),
                        1,
                        "signals/a failed: KeyError: 'x'",
                        "in evaluate, signals/a.py line 3"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldTellFailuresApart(Case one) {
        ErrorReport report = ErrorReport.of(one.failure());

        assertThat(report.status()).isEqualTo(one.status());
        assertThat(String.join("\n", report.lines())).contains(one.said());
    }
}

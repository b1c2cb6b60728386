package io.sptraderb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.Failure.Kind;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentFailedException.Frame;
import io.sptraderb.component.ComponentLimitException;
import io.sptraderb.component.ComponentNotFoundException;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.UnknownOutputException;
import io.sptraderb.strategy.UnknownStrategyException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Symbol SYMBOL = new Symbol("EURUSD");
    private static final Timeframe HOUR = Timeframe.of("1h");

    private record Row(Throwable thrown, Kind kind, String inDetail, int problems) {}

    @Test
    void shouldTellEveryFamilyApart() {
        TimeRange range = new TimeRange(0, 3_600);
        List<Row> rows = List.of(
                new Row(new UnknownSymbolException(SYMBOL, List.of()), Kind.UNKNOWN_SYMBOL, "EURUSD", 1),
                new Row(
                        new UnavailableTimeframeException(SYMBOL, HOUR, List.of(HOUR)),
                        Kind.UNAVAILABLE_TIMEFRAME,
                        "1h",
                        1),
                new Row(new NoCandlesException(SYMBOL, HOUR, range, range), Kind.NO_CANDLES, "EURUSD", 1),
                new Row(new BadCandlesException("a.csv", 3, "odd"), Kind.BAD_CANDLES, "row 3", 0),
                new Row(
                        new SourceUnavailableException(SourceKind.HTTP, "answers 503", null),
                        Kind.SOURCE_UNAVAILABLE,
                        "source http cannot be had: answers 503",
                        0),
                new Row(new QualityBlockedException(List.of("NotOrdered")), Kind.QUALITY_BLOCKED, "NotOrdered", 1),
                new Row(new UnknownStrategyException("x", List.of("y")), Kind.UNKNOWN_STRATEGY, "x", 1),
                new Row(
                        new InvalidStrategyException("x", List.of(Problem.at("a", "b", "c", "d"))),
                        Kind.INVALID_STRATEGY,
                        "x",
                        1),
                new Row(
                        new UnknownOutputException("x", "bb.uper", List.of("bb", "bb.upper")),
                        Kind.INVALID_STRATEGY,
                        "compares \"bb.uper\", which no indicator gives; did you mean \"bb.upper\"?",
                        1),
                new Row(
                        new ComponentNotFoundException("signals/a", List.of("there"), List.of()),
                        Kind.COMPONENT_NOT_FOUND,
                        "signals/a",
                        0),
                new Row(
                        new ComponentResultException("signals/a", "evaluate()", "a list", "a Series"),
                        Kind.COMPONENT_RESULT,
                        "a Series",
                        1),
                new Row(
                        new ComponentLimitException(
                                "signals/a", ComponentLimitException.Limit.TIME, "31 s", "30 s", null),
                        Kind.COMPONENT_LIMIT,
                        "30 s",
                        1),
                new Row(new RunStoreException("disk", "full", null), Kind.STORE_FAILED, "full", 0),
                new Row(new ArithmeticException("long overflow"), Kind.AMOUNT_OVERFLOW, "overflow", 0),
                new Row(new OutOfMemoryError(), Kind.OUT_OF_MEMORY, "memory", 0),
                new Row(new StackOverflowError(), Kind.INTERNAL, "StackOverflowError", 0),
                new Row(new IllegalStateException("/secret/path"), Kind.INTERNAL, "IllegalStateException", 0));
        for (Row row : rows) {
            Failure failure = Failures.of(row.thrown());
            assertThat(failure.kind()).as(row.toString()).isEqualTo(row.kind());
            assertThat(failure.detail()).contains(row.inDetail()).doesNotContain("/secret");
            assertThat(failure.problems()).as(row.toString()).hasSize(row.problems());
        }
    }

    @Test
    void shouldKeepThePlaceInTheComponentsCode() {
        List<Frame> frames =
                List.of(new Frame("evaluate", "signals/a.py", 7), new Frame("<module>", "signals/a.py", 1));
        Failure failure = Failures.of(
                new ComponentFailedException("signals/a", "KeyError", "'close'", "signals/a.py", 7, frames, null));
        assertThat(failure.kind()).isEqualTo(Kind.COMPONENT_FAILED);
        assertThat(failure.origin()).contains(new Failure.Origin("signals/a", "signals/a.py", 7, frames));
        assertThat(failure.detail()).isEqualTo("KeyError: 'close' (signals/a.py, line 7)");
    }
}

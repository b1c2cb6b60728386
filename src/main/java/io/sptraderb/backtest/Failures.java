package io.sptraderb.backtest;

import io.sptraderb.backtest.Failure.Kind;
import io.sptraderb.backtest.Failure.Origin;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleException;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import io.sptraderb.component.ComponentCancelledException;
import io.sptraderb.component.ComponentException;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentLimitException;
import io.sptraderb.component.ComponentNotFoundException;
import io.sptraderb.component.ComponentParameterException;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.engine.SimulationCancelledException;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.StrategyException;
import io.sptraderb.strategy.UnknownOutputException;
import io.sptraderb.strategy.UnknownStrategyException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The one translation of what a run may throw. */
final class Failures {

    private Failures() {}

    /** Whether the run ended because somebody asked it to. */
    static boolean isCancellation(Throwable thrown) {
        return thrown instanceof RunCancelledException
                || thrown instanceof ComponentCancelledException
                || thrown instanceof SimulationCancelledException;
    }

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case CandleException e -> ofCandles(e);
            case ComponentException e -> ofComponent(e);
            case StrategyException e -> ofStrategy(e);
            case QualityBlockedException e ->
                failure(
                        Kind.QUALITY_BLOCKED,
                        e,
                        Problem.at(
                                "execution_mode",
                                "the candles have violations this mode blocks",
                                String.join(", ", e.violations()),
                                "candles without them, or another mode"));
            case InvalidRequestException e -> new Failure(Kind.INTERNAL, message(e), e.problems(), Optional.empty());
            case RunStoreException e -> failure(Kind.STORE_FAILED, e);
            case ArithmeticException e -> failure(Kind.AMOUNT_OVERFLOW, e);
            case OutOfMemoryError _ ->
                new Failure(
                        Kind.OUT_OF_MEMORY,
                        "the run needed more memory than the server has left; shorten the range or start the server"
                                + " with a larger heap",
                        List.of(),
                        Optional.empty());
            // what is not foreseen is logged by the job; its text may hold paths and internals
            default ->
                new Failure(
                        Kind.INTERNAL,
                        "the run failed for a reason the server does not know ("
                                + thrown.getClass().getSimpleName() + "); its log has the details",
                        List.of(),
                        Optional.empty());
        };
    }

    private static Failure ofCandles(CandleException thrown) {
        return switch (thrown) {
            case UnknownSymbolException e ->
                failure(
                        Kind.UNKNOWN_SYMBOL,
                        e,
                        Problem.at(
                                "symbol",
                                "no candles for this symbol",
                                e.symbol().code(),
                                list(e.available())));
            case UnavailableTimeframeException e ->
                failure(
                        Kind.UNAVAILABLE_TIMEFRAME,
                        e,
                        Problem.at(
                                "timeframe",
                                "no candles of this timeframe",
                                e.timeframe().toString(),
                                list(e.available())));
            case NoCandlesException e ->
                failure(
                        Kind.NO_CANDLES,
                        e,
                        Problem.at(
                                "start_date",
                                "no candles in this range",
                                e.asked().toString(),
                                "times inside " + e.available()));
            case BadCandlesException e -> failure(Kind.BAD_CANDLES, e);
            case SourceUnavailableException e -> failure(Kind.SOURCE_UNAVAILABLE, e);
        };
    }

    private static Failure ofComponent(ComponentException thrown) {
        Origin origin = Origin.of(thrown.component());
        return switch (thrown) {
            case ComponentNotFoundException e -> failure(Kind.COMPONENT_NOT_FOUND, e, origin);
            case ComponentFailedException e ->
                failure(Kind.COMPONENT_FAILED, e, new Origin(e.component(), e.file(), e.line(), e.frames()));
            case ComponentParameterException e ->
                new Failure(
                        Kind.COMPONENT_PARAMETER,
                        message(e),
                        List.of(Problem.at(
                                e.component(),
                                "the component has no such parameter",
                                e.parameter(),
                                oneOf(e.allowed()))),
                        Optional.of(origin));
            case ComponentResultException e ->
                new Failure(
                        Kind.COMPONENT_RESULT,
                        message(e),
                        List.of(Problem.at(e.component(), "wrong result of the component", e.found(), e.allowed())),
                        Optional.of(origin));
            case ComponentLimitException e ->
                new Failure(
                        Kind.COMPONENT_LIMIT,
                        message(e),
                        List.of(Problem.at(
                                e.component(),
                                "too much " + e.limit().name().toLowerCase(Locale.ROOT) + " used",
                                e.used(),
                                "at most " + e.allowed() + " a call")),
                        Optional.of(origin));
            case ComponentCancelledException e -> failure(Kind.INTERNAL, e, origin);
        };
    }

    private static Failure ofStrategy(StrategyException thrown) {
        return switch (thrown) {
            case UnknownStrategyException e ->
                failure(
                        Kind.UNKNOWN_STRATEGY,
                        e,
                        Problem.at("strategy_name", "no such strategy", e.strategyName(), list(e.available())));
            case UnknownOutputException e ->
                failure(
                        Kind.INVALID_STRATEGY,
                        e,
                        Problem.at("strategy", "no indicator gives this output", e.output(), oneOf(e.available())));
            case InvalidStrategyException e ->
                new Failure(Kind.INVALID_STRATEGY, message(e), e.problems(), Optional.empty());
        };
    }

    private static Failure failure(Kind kind, Throwable thrown, Problem... problems) {
        return new Failure(kind, message(thrown), List.of(problems), Optional.empty());
    }

    private static Failure failure(Kind kind, Throwable thrown, Origin origin) {
        return new Failure(kind, message(thrown), List.of(), Optional.of(origin));
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    private static String oneOf(List<String> names) {
        return names.isEmpty() ? "none" : "one of " + list(names);
    }

    private static String list(List<?> values) {
        return String.join(", ", values.stream().map(Object::toString).sorted().toList());
    }
}

package io.sptraderb.app;

import io.sptraderb.backtest.BacktestDraft;
import io.sptraderb.backtest.InvalidRequestException;
import io.sptraderb.backtest.RunException;
import io.sptraderb.backtest.RunStoreException;
import io.sptraderb.candle.CandleException;
import io.sptraderb.component.ComponentException;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.StrategyException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a failed command tells its user.
 *
 * @param status the exit code
 * @param lines what is printed
 */
record ErrorReport(int status, List<String> lines) {

    /** A run failed, or something broke. */
    static final int FAILED = 1;
    /** Options, settings, strategy or candles cannot be used. */
    static final int BAD_INPUT = 2;

    /** How the command line calls what requests call otherwise. */
    private static final Map<String, String> OPTIONS = Map.of(
            BacktestDraft.STRATEGY_NAME, "STRATEGY",
            BacktestDraft.DATA_SOURCE, "--data-source",
            BacktestDraft.SYMBOL, "--symbol",
            BacktestDraft.TIMEFRAME, "--timeframe",
            BacktestDraft.START_DATE, "--from",
            BacktestDraft.END_DATE, "--to",
            BacktestDraft.INITIAL_CAPITAL, "--capital",
            BacktestDraft.EXECUTION_MODE, "--mode",
            BacktestDraft.CANDLE_REQUIREMENT, "--candle-requirement");

    ErrorReport {
        lines = List.copyOf(lines);
    }

    static ErrorReport of(Throwable failure) {
        return switch (failure) {
            case SettingsException e -> problems(e.getMessage() + ":", e.problems());
            case InvalidRequestException e -> problems("This backtest cannot be run:", e.problems());
            case InvalidStrategyException e ->
                problems("The strategy \"" + e.strategyName() + "\" cannot be used:", e.problems());
            case StrategyException e -> one(BAD_INPUT, e);
            case CandleException e -> one(BAD_INPUT, e);
            case InputException e -> one(BAD_INPUT, e);
            case ComponentFailedException e -> new ErrorReport(FAILED, traced(e));
            case ComponentException e -> one(FAILED, e);
            case RunException e -> one(FAILED, e);
            case RunStoreException e -> one(FAILED, e);
            default -> unexpected(failure);
        };
    }

    private static ErrorReport one(int status, Throwable failure) {
        return new ErrorReport(status, List.of(String.valueOf(failure.getMessage())));
    }

    private static ErrorReport problems(String head, List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        lines.add(head);
        problems.forEach(problem -> lines.add("  " + asOption(problem)));
        return new ErrorReport(BAD_INPUT, lines);
    }

    private static Problem asOption(Problem problem) {
        String path = OPTIONS.getOrDefault(problem.path(), problem.path());
        return new Problem(path, problem.line(), problem.message(), problem.found(), problem.allowed());
    }

    private static List<String> traced(ComponentFailedException e) {
        List<String> lines = new ArrayList<>();
        lines.add("Component " + e.component() + " failed: " + e.getMessage());
        e.frames()
                .forEach(
                        frame -> lines.add("  in " + frame.function() + ", " + frame.file() + " line " + frame.line()));
        return lines;
    }

    private static ErrorReport unexpected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new ErrorReport(
                        FAILED,
                        List.of("The address cannot be listened on (" + cause.getMessage()
                                + "): another program may hold the port; choose one with --port, 0 takes any"
                                + " free one."));
            }
        }
        return new ErrorReport(
                FAILED, List.of("Failed: " + failure, "Run the command with --verbose to see where it happened."));
    }
}

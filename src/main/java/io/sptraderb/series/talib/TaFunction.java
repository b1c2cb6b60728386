package io.sptraderb.series.talib;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.RetCode;
import java.util.List;
import java.util.function.Predicate;

/**
 * One function of TA-Lib: its declaration, from which all else about it comes.
 *
 * @param title what it is called in prose
 * @param inputs names of the arrays it takes
 * @param outputs names of the arrays it gives
 */
record TaFunction(
        String name,
        String title,
        List<String> inputs,
        List<Parameter> parameters,
        Results results,
        List<String> outputs,
        Refusal refusal,
        Computation computation) {

    /** What the outputs hold. */
    enum Results {
        /** float64, NaN where there is no result. */
        REAL,
        /** int64, 0 where there is no result. */
        WHOLE,
        /** int64 that are rows of the input, 0 where there is no result. */
        ROW
    }

    /** Computes over all rows of a call. */
    @FunctionalInterface
    interface Computation {
        RetCode run(Core core, Call call);
    }

    /**
     * Calls for which the C library reads outside its arrays, so that no answer is the right one.
     *
     * @param what the arguments, as the error names them
     */
    record Refusal(Predicate<Call> when, String what) {}
}

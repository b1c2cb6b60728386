package io.sptraderb.series.talib;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;

/**
 * Functions whose arguments many others share, declared by name, title and the method of the library. The interfaces
 * repeat the library's argument order: first and last row, inputs, parameters, where results begin, how many, outputs.
 */
final class Shapes {

    /** A function of each value alone. */
    @FunctionalInterface
    interface Transform {
        RetCode run(Core core, int first, int last, double[] real, MInteger begin, MInteger count, double[] out);
    }

    /** A function of the values before and at each row, the number of rows being a parameter. */
    @FunctionalInterface
    interface Window {
        RetCode run(
                Core core,
                int first,
                int last,
                double[] real,
                int period,
                MInteger begin,
                MInteger count,
                double[] out);
    }

    /** A function of two arrays. */
    @FunctionalInterface
    interface Pair {
        RetCode run(
                Core core, int first, int last, double[] a, double[] b, MInteger begin, MInteger count, double[] out);
    }

    /** A window over two arrays. */
    @FunctionalInterface
    interface PairWindow {
        RetCode run(
                Core core,
                int first,
                int last,
                double[] a,
                double[] b,
                int period,
                MInteger begin,
                MInteger count,
                double[] out);
    }

    /** A function of high, low and close. */
    @FunctionalInterface
    interface Bars {
        RetCode run(
                Core core,
                int first,
                int last,
                double[] high,
                double[] low,
                double[] close,
                MInteger begin,
                MInteger count,
                double[] out);
    }

    /** A window over high, low and close. */
    @FunctionalInterface
    interface BarWindow {
        RetCode run(
                Core core,
                int first,
                int last,
                double[] high,
                double[] low,
                double[] close,
                int period,
                MInteger begin,
                MInteger count,
                double[] out);
    }

    /** A candlestick pattern. */
    @FunctionalInterface
    interface Pattern {
        RetCode run(
                Core core,
                int first,
                int last,
                double[] open,
                double[] high,
                double[] low,
                double[] close,
                MInteger begin,
                MInteger count,
                int[] out);
    }

    /** A candlestick pattern with the share of one body that another must penetrate. */
    @FunctionalInterface
    interface PenetratingPattern {
        RetCode run(
                Core core,
                int first,
                int last,
                double[] open,
                double[] high,
                double[] low,
                double[] close,
                double penetration,
                MInteger begin,
                MInteger count,
                int[] out);
    }

    private Shapes() {}

    static TaFunction transform(String name, String title, Transform method) {
        return Declaration.function(name, title)
                .by((core, c) -> method.run(core, 0, c.last(), c.in(0), c.begin(), c.count(), c.out(0)));
    }

    static TaFunction window(String name, String title, Parameter period, Window method) {
        return Declaration.function(name, title)
                .with(period)
                .by((core, c) -> method.run(core, 0, c.last(), c.in(0), c.whole(0), c.begin(), c.count(), c.out(0)));
    }

    static TaFunction pair(String name, String title, Pair method) {
        return Declaration.function(name, title)
                .over("real0", "real1")
                .by((core, c) -> method.run(core, 0, c.last(), c.in(0), c.in(1), c.begin(), c.count(), c.out(0)));
    }

    static TaFunction pairWindow(String name, String title, Parameter period, PairWindow method) {
        return pairWindow(Declaration.function(name, title).over("real0", "real1"), period, method);
    }

    static TaFunction rangeWindow(String name, String title, Parameter period, PairWindow method) {
        return pairWindow(Declaration.function(name, title).over("high", "low"), period, method);
    }

    private static TaFunction pairWindow(Declaration declaration, Parameter period, PairWindow method) {
        return declaration
                .with(period)
                .by((core, c) ->
                        method.run(core, 0, c.last(), c.in(0), c.in(1), c.whole(0), c.begin(), c.count(), c.out(0)));
    }

    static TaFunction bars(String name, String title, Bars method) {
        return Declaration.function(name, title)
                .over("high", "low", "close")
                .by((core, c) ->
                        method.run(core, 0, c.last(), c.in(0), c.in(1), c.in(2), c.begin(), c.count(), c.out(0)));
    }

    static TaFunction barWindow(String name, String title, Parameter period, BarWindow method) {
        return Declaration.function(name, title)
                .over("high", "low", "close")
                .with(period)
                .by((core, c) -> method.run(
                        core, 0, c.last(), c.in(0), c.in(1), c.in(2), c.whole(0), c.begin(), c.count(), c.out(0)));
    }

    static TaFunction pattern(String name, String title, Pattern method) {
        return Declaration.function(name, title)
                .over("open", "high", "low", "close")
                .givingWhole("integer")
                .by((core, c) -> method.run(
                        core, 0, c.last(), c.in(0), c.in(1), c.in(2), c.in(3), c.begin(), c.count(), c.wholeOut(0)));
    }

    static TaFunction pattern(String name, String title, double penetration, PenetratingPattern method) {
        return Declaration.function(name, title)
                .over("open", "high", "low", "close")
                .with(Parameter.positive("penetration", penetration))
                .givingWhole("integer")
                .by((core, c) -> method.run(
                        core,
                        0,
                        c.last(),
                        c.in(0),
                        c.in(1),
                        c.in(2),
                        c.in(3),
                        c.real(0),
                        c.begin(),
                        c.count(),
                        c.wholeOut(0)));
    }
}

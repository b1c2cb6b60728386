package io.sptraderb.series.talib;

import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import io.sptraderb.series.Column;
import io.sptraderb.series.DoubleColumn;
import io.sptraderb.series.LongColumn;
import java.util.Arrays;
import java.util.List;

/** The arguments of one call of TA-Lib, and the arrays it writes. */
final class Call {

    /** In the order of their numbers in {@code talib.MA_Type}. */
    private static final List<MAType> AVERAGES = List.of(
            MAType.Sma,
            MAType.Ema,
            MAType.Wma,
            MAType.Dema,
            MAType.Tema,
            MAType.Trima,
            MAType.Kama,
            MAType.Mama,
            MAType.T3);

    private final double[][] inputs;
    private final double[] options;
    private final double[][] reals;
    private final int[][] wholes;
    private final MInteger begin = new MInteger();
    private final MInteger count = new MInteger();
    private final int rows;

    /**
     * @param inputs arrays of one length, at least 1; read only
     * @param options one number for each parameter, within its limits
     */
    Call(TaFunction function, double[][] inputs, double[] options) {
        this.inputs = inputs;
        this.options = options;
        rows = inputs[0].length;
        int outputs = function.outputs().size();
        boolean real = function.results() == TaFunction.Results.REAL;
        reals = new double[real ? outputs : 0][rows];
        wholes = new int[real ? 0 : outputs][rows];
    }

    /** The last row. */
    int last() {
        return rows - 1;
    }

    double[] in(int place) {
        return inputs[place];
    }

    int whole(int place) {
        return (int) options[place];
    }

    double real(int place) {
        return options[place];
    }

    MAType average(int place) {
        return AVERAGES.get((int) options[place]);
    }

    /** Takes the row of the first result. */
    MInteger begin() {
        return begin;
    }

    /** Takes the number of results. */
    MInteger count() {
        return count;
    }

    /** Takes results from place 0 on. */
    double[] out(int place) {
        return reals[place];
    }

    int[] wholeOut(int place) {
        return wholes[place];
    }

    /**
     * The results as columns, once they are computed.
     *
     * @param skipped rows before the inputs' first, which have no result
     */
    Column[] columns(TaFunction function, int skipped) {
        Column[] columns = new Column[function.outputs().size()];
        int offset = function.results() == TaFunction.Results.ROW ? skipped : 0;
        for (int place = 0; place < columns.length; place++) {
            columns[place] = function.results() == TaFunction.Results.REAL
                    ? new DoubleColumn(padded(reals[place], skipped))
                    : new LongColumn(padded(wholes[place], skipped, offset));
        }
        return columns;
    }

    /** Moves results to their rows, within the array they were written to where it is long enough. */
    private double[] padded(double[] results, int skipped) {
        double[] padded = skipped == 0 ? results : new double[skipped + rows];
        int start = skipped + begin.value;
        System.arraycopy(results, 0, padded, start, count.value);
        Arrays.fill(padded, 0, start, Double.NaN);
        Arrays.fill(padded, start + count.value, padded.length, Double.NaN);
        return padded;
    }

    private long[] padded(int[] results, int skipped, int offset) {
        long[] padded = new long[skipped + rows];
        for (int i = 0; i < count.value; i++) {
            padded[skipped + begin.value + i] = (long) results[i] + offset;
        }
        return padded;
    }
}

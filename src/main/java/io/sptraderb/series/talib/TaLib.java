package io.sptraderb.series.talib;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.RetCode;
import io.sptraderb.series.Column;
import io.sptraderb.series.DoubleColumn;
import io.sptraderb.series.LongColumn;
import io.sptraderb.series.PythonVisible;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The functions of TA-Lib as the embedded module {@code talib} calls them, handed to Python as
 * {@code _sptraderb.talib}: one object for each context, used by one thread at a time.
 */
public final class TaLib {

    private @Nullable Core core;

    /** Names of the groups of functions. */
    @PythonVisible
    public String[] groups() {
        return Groups.names().toArray(String[]::new);
    }

    /** Names of the functions of a group. */
    @PythonVisible
    public String[] names(String group) {
        return Groups.of(group).stream().map(TaFunction::name).toArray(String[]::new);
    }

    /** The number by which a function is called; -1 when there is none of that name. */
    @PythonVisible
    public int number(String name) {
        return Groups.place(name);
    }

    /** Names of the arrays a function takes. */
    @PythonVisible
    public String[] inputs(int number) {
        return Groups.at(number).inputs().toArray(String[]::new);
    }

    /** Names of the parameters a function takes after its arrays. */
    @PythonVisible
    public String[] parameters(int number) {
        return Groups.at(number).parameters().stream().map(Parameter::name).toArray(String[]::new);
    }

    /** Defaults of the parameters: Integer or Double, which tells Python whether whole numbers are wanted. */
    @PythonVisible
    public Object[] defaults(int number) {
        return Groups.at(number).parameters().stream()
                .map(each -> each.kind() == Parameter.Kind.REAL ? (Object) each.initial() : (int) each.initial())
                .toArray();
    }

    /** How many arrays a function gives. */
    @PythonVisible
    public int outputs(int number) {
        return Groups.at(number).outputs().size();
    }

    /** The text of {@code __doc__}. */
    @PythonVisible
    public String documentation(int number) {
        TaFunction function = Groups.at(number);
        return Documentation.of(function, Groups.groupOf(function));
    }

    /**
     * Calls a function. Rows before the first at which all inputs are present give no result, as do those TA-Lib needs
     * to begin; NaN after it goes through TA-Lib's arithmetic.
     *
     * @param inputs columns in the order of {@link #inputs}
     * @param options numbers in the order of {@link #parameters}
     * @return a {@link Column} or several as {@link Outputs}, each as long as the inputs; or why there is none, as a
     *     text, which begins with {@code talib.} when the call is one that is refused here and not by TA-Lib
     */
    @PythonVisible
    public Object call(int number, Column[] inputs, double[] options) {
        TaFunction function = Groups.at(number);
        for (Column input : inputs) {
            if (!(input instanceof DoubleColumn)) {
                return "input array type is not double";
            }
        }
        int rows = inputs[0].size();
        for (Column input : inputs) {
            if (input.size() != rows) {
                return "input array lengths are different";
            }
        }
        double[] values = new double[options.length];
        for (int i = 0; i < options.length; i++) {
            Parameter parameter = function.parameters().get(i);
            values[i] = parameter.valueOf(options[i]);
            if (!parameter.allows(values[i])) {
                return failure(function, RetCode.BadParam);
            }
        }
        return rows == 0 ? result(empty(function)) : compute(function, inputs, values);
    }

    private Object compute(TaFunction function, Column[] inputs, double[] options) {
        int first = firstPresent(inputs);
        double[][] arrays = new double[inputs.length][];
        for (int i = 0; i < inputs.length; i++) {
            double[] values = ((DoubleColumn) inputs[i]).values();
            // The library looks back beyond a first row it is given, so missing rows are cut off, not skipped.
            arrays[i] = first == 0 ? values : Arrays.copyOfRange(values, first, values.length);
        }
        Call call = new Call(function, arrays, options);
        if (function.refusal().when().test(call)) {
            return "talib." + function.name() + " with " + function.refusal().what();
        }
        RetCode code = function.computation().run(core(), call);
        return code == RetCode.Success ? result(call.columns(function, first)) : failure(function, code);
    }

    private static Object result(Column[] columns) {
        return columns.length == 1 ? columns[0] : new Outputs(columns);
    }

    private Core core() {
        Core library = core;
        if (library == null) {
            library = new Core();
            core = library;
        }
        return library;
    }

    /** The first row at which no input is NaN; the last row when there is none. */
    private static int firstPresent(Column[] inputs) {
        int last = inputs[0].size() - 1;
        for (int row = 0; row < last; row++) {
            boolean present = true;
            for (Column input : inputs) {
                present &= !Double.isNaN(((DoubleColumn) input).values()[row]);
            }
            if (present) {
                return row;
            }
        }
        return last;
    }

    private static Column[] empty(TaFunction function) {
        Column[] columns = new Column[function.outputs().size()];
        Arrays.setAll(
                columns,
                _ -> function.results() == TaFunction.Results.REAL
                        ? new DoubleColumn(new double[0])
                        : new LongColumn(new long[0]));
        return columns;
    }

    private static String failure(TaFunction function, RetCode code) {
        String reason =
                switch (code) {
                    case BadParam -> "2: Bad Parameter (TA_BAD_PARAM)";
                    case OutOfRangeStartIndex -> "12: Out-of-Range Start Index (TA_OUT_OF_RANGE_START_INDEX)";
                    case OutOfRangeEndIndex -> "13: Out-of-Range End Index (TA_OUT_OF_RANGE_END_INDEX)";
                    case AllocErr -> "3: Allocation Error (TA_ALLOC_ERR)";
                    case Success, InternalError -> "5000: Internal Error (TA_INTERNAL_ERROR)";
                };
        return "TA_" + function.name() + " function failed with error code " + reason;
    }
}

package io.sptraderb.series.talib;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.RetCode;
import io.sptraderb.series.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every function, whatever it computes. */
class TaLibTest {

    private static final int ROWS = 240;
    private static final Map<String, double[]> CANDLES = TaCalls.candles(11, ROWS);

    static Stream<TaFunction> functions() {
        return TaCalls.functions();
    }

    static Stream<TaFunction> functionsWithParameters() {
        return functions().filter(each -> !each.parameters().isEmpty());
    }

    @Test
    void shouldHaveEveryFunctionOnce() {
        assertThat(functions().map(TaFunction::name)).hasSize(158).doesNotHaveDuplicates();
        assertThat(new TaLib().number("NOTHING")).isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldNotLookAhead(TaFunction function) {
        double[][] inputs = TaCalls.inputs(function, CANDLES);
        for (double[] options : List.of(TaCalls.defaults(function), TaCalls.others(function))) {
            List<double[]> whole = TaCalls.outputs(function, inputs, options);
            for (int rows : new int[] {1, 2, 5, 33, 64, 100, 155, ROWS - 1}) {
                double[][] prefix = Arrays.stream(inputs)
                        .map(each -> Arrays.copyOf(each, rows))
                        .toArray(double[][]::new);
                List<double[]> cut = TaCalls.outputs(function, prefix, options);
                for (int i = 0; i < cut.size(); i++) {
                    assertThat(cut.get(i)).as("%d rows", rows).isEqualTo(Arrays.copyOf(whole.get(i), rows));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldWriteNoInput(TaFunction function) {
        double[][] inputs = TaCalls.inputs(function, CANDLES);
        double[][] before = Arrays.stream(inputs).map(double[]::clone).toArray(double[][]::new);

        TaCalls.outputs(function, inputs, TaCalls.defaults(function));
        TaCalls.outputs(function, inputs, TaCalls.others(function));

        assertThat(inputs).isDeepEqualTo(before);
    }

    /** The twin: the function of the rows from the first that all inputs have, moved down to where they stand. */
    @ParameterizedTest
    @MethodSource("functions")
    void shouldBeginAtTheFirstRowAllInputsHave(TaFunction function) {
        int missing = 7;
        double[][] inputs = TaCalls.inputs(function, CANDLES);
        double[][] late = Arrays.stream(inputs)
                .map(each -> {
                    double[] moved = new double[ROWS + missing];
                    System.arraycopy(each, 0, moved, missing, ROWS);
                    return moved;
                })
                .toArray(double[][]::new);
        Arrays.fill(late[late.length - 1], 0, missing, Double.NaN);
        boolean real = function.results() == TaFunction.Results.REAL;
        int offset = function.results() == TaFunction.Results.ROW ? missing : 0;

        List<double[]> plain = TaCalls.outputs(function, inputs, TaCalls.defaults(function));
        List<double[]> moved = TaCalls.outputs(function, late, TaCalls.defaults(function));

        for (int i = 0; i < plain.size(); i++) {
            assertThat(Arrays.copyOf(moved.get(i), missing)).containsOnly(real ? Double.NaN : 0);
            double[] rest = Arrays.copyOfRange(moved.get(i), missing, ROWS + missing);
            for (int row = 0; row < ROWS; row++) {
                boolean isResult = rest[row] != 0;
                rest[row] -= isResult ? offset : 0;
            }
            assertThat(rest).isEqualTo(plain.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void shouldGiveNothingWhenNothingIsThere(TaFunction function) {
        boolean real = function.results() == TaFunction.Results.REAL;
        for (int rows : new int[] {0, 1, 60}) {
            double[] missing = new double[rows];
            Arrays.fill(missing, Double.NaN);
            double[][] inputs = new double[function.inputs().size()][];
            Arrays.fill(inputs, missing);

            List<double[]> outputs = TaCalls.outputs(function, inputs, TaCalls.defaults(function));

            assertThat(outputs).hasSameSizeAs(function.outputs()).allSatisfy(each -> assertThat(each)
                    .hasSize(rows));
            if (real && rows > 1) {
                assertThat(outputs).allSatisfy(each -> assertThat(Arrays.copyOf(each, rows - 1))
                        .containsOnly(Double.NaN));
            }
        }
    }

    /** The declared limits and defaults are the library's own: one step outside is refused by it, the limit is not. */
    @ParameterizedTest
    @MethodSource("functionsWithParameters")
    void shouldDeclareTheLimitsOfTheLibrary(TaFunction function) {
        double[][] inputs = TaCalls.inputs(function, CANDLES);
        for (int i = 0; i < function.parameters().size(); i++) {
            Parameter parameter = function.parameters().get(i);
            if (parameter.kind() == Parameter.Kind.AVERAGE) {
                continue;
            }
            double step = parameter.kind() == Parameter.Kind.WHOLE ? 1 : Math.max(0.001, parameter.max() * 0.01);
            assertThat(code(function, inputs, i, parameter.min() - step)).isEqualTo(RetCode.BadParam);
            assertThat(code(function, inputs, i, parameter.max() + step)).isEqualTo(RetCode.BadParam);
            assertThat(code(function, inputs, i, parameter.max())).isEqualTo(RetCode.Success);
            double[] options = TaCalls.defaults(function);
            options[i] = parameter.min();
            if (!function.refusal().when().test(new Call(function, inputs, options))) {
                assertThat(code(function, inputs, i, parameter.min())).isEqualTo(RetCode.Success);
            }
        }
    }

    private static RetCode code(TaFunction function, double[][] inputs, int place, double value) {
        double[] options = TaCalls.defaults(function);
        options[place] = value;
        return function.computation().run(new Core(), new Call(function, inputs, options));
    }

    @ParameterizedTest
    @MethodSource("functionsWithParameters")
    void shouldTakeTheDefaultOfTheLibraryForItsMarks(TaFunction function) {
        double[] marks = function.parameters().stream()
                .mapToDouble(each -> switch (each.kind()) {
                    case WHOLE -> Integer.MIN_VALUE;
                    case AVERAGE -> 0;
                    case REAL -> -4e37;
                })
                .toArray();
        double[][] inputs = TaCalls.inputs(function, CANDLES);
        Call call = new Call(function, inputs, marks);

        function.computation().run(new Core(), call);
        List<double[]> outputs = TaCalls.outputs(function, inputs, TaCalls.defaults(function));

        Column[] columns = call.columns(function, 0);
        List<double[]> marked = TaCalls.outputs(function, inputs, marks);
        for (int i = 0; i < columns.length; i++) {
            assertThat(TaCalls.numbers(columns[i])).isEqualTo(outputs.get(i));
            assertThat(marked.get(i)).isEqualTo(outputs.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("functionsWithParameters")
    void shouldRefuseWhatIsOutsideTheLimits(TaFunction function) {
        double[][] inputs = TaCalls.inputs(function, CANDLES);
        for (int i = 0; i < function.parameters().size(); i++) {
            double[] options = TaCalls.defaults(function);
            options[i] = function.parameters().get(i).max() * 1.01 + 1;
            assertThat(TaCalls.call(function, inputs, options))
                    .isEqualTo("TA_" + function.name()
                            + " function failed with error code 2: Bad Parameter (TA_BAD_PARAM)");
        }
    }
}

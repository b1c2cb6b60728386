package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Shapes.transform;

import com.tictactec.ta.lib.Core;
import java.util.List;

/** Functions of each value alone. */
final class MathTransforms {

    private MathTransforms() {}

    static List<TaFunction> functions() {
        return List.of(
                transform("ACOS", "Vector Trigonometric ACos", Core::acos),
                transform("ASIN", "Vector Trigonometric ASin", Core::asin),
                transform("ATAN", "Vector Trigonometric ATan", Core::atan),
                transform("CEIL", "Vector Ceil", Core::ceil),
                transform("COS", "Vector Trigonometric Cos", Core::cos),
                transform("COSH", "Vector Trigonometric Cosh", Core::cosh),
                transform("EXP", "Vector Arithmetic Exp", Core::exp),
                transform("FLOOR", "Vector Floor", Core::floor),
                transform("LN", "Vector Log Natural", Core::ln),
                transform("LOG10", "Vector Log10", Core::log10),
                transform("SIN", "Vector Trigonometric Sin", Core::sin),
                transform("SINH", "Vector Trigonometric Sinh", Core::sinh),
                transform("SQRT", "Vector Square Root", Core::sqrt),
                transform("TAN", "Vector Trigonometric Tan", Core::tan),
                transform("TANH", "Vector Trigonometric Tanh", Core::tanh));
    }
}

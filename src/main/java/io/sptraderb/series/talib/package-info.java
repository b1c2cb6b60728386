/**
 * TA-Lib behind the embedded Python module {@code talib}: its 158 functions under the names, parameters and defaults of
 * the Python package of that name, version 0.4.
 *
 * <p>Start at {@link io.sptraderb.series.talib.TaLib}, the one object Python is given. Each function is declared once, in
 * the file of its group, with its inputs, parameters, limits and outputs; the Python functions, their documentation and
 * the checks of arguments come from that declaration. The arithmetic is that of {@code com.tictactec:ta-lib} 0.4.0,
 * which agrees with the C library of that version bit for bit or nearly so; calls in which the C library reads outside
 * its arrays are refused.
 *
 * <p>Inputs are columns' own arrays, used without a copy and never written. The library's settings (unstable periods,
 * compatibility, candle settings) are never changed, so that equal calls give equal results whoever ran before.
 *
 * <p>This package may use {@code series} and must not be used by it.
 */
@NullMarked
package io.sptraderb.series.talib;

import org.jspecify.annotations.NullMarked;

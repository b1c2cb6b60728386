package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The embedded module talib as Python sees it. Errors are those of the Python package, its argument conversions as
 * Cython 3.3 compiles them; figures are short enough to be computed by hand.
 */
class EmbeddedTalibTest {

    private static EmbeddedPython python;

    @BeforeAll
    static void start() {
        python = new EmbeddedPython();
        python.run("""
            import inspect
            import talib
            import talib as ta
            from talib import RSI, MACD
            a = np.array([1.0, 2.0, 3.0, 6.0])
            t = pd.date_range('2024-01-01', periods=4, freq='D', tz='UTC')
            s = pd.Series([1.0, 2.0, 3.0, 6.0], index=t, name='close')
            r = pd.Series([4.0, 3.0, 2.0, 1.0])
            nan = float('nan')
            """);
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        talib.SMA(a, 2).tolist()                             | [nan, 1.5, 2.5, 4.5]
        talib.SMA(a, timeperiod=2).tolist()                  | [nan, 1.5, 2.5, 4.5]
        talib.SMA(real=a, timeperiod=2.9).tolist()           | [nan, 1.5, 2.5, 4.5]
        talib.SMA(a).tolist()                                | [nan, nan, nan, nan]
        talib.SMA(a, -2**31).tolist()                        | [nan, nan, nan, nan]
        type(talib.SMA(a, 2)) is np.ndarray                  | True
        type(talib.SMA(s, 2)) is pd.Series                   | True
        talib.SMA(s, 2).index is s.index                     | True
        talib.SMA(s, 2).name                                 | None
        talib.SMA(pd.Series([1, 2, 4]), 2).tolist()          | [nan, 1.5, 3.0]
        talib.SMA(pd.Series([True, False]), 2).tolist()      | [nan, 0.5]
        talib.SMA(pd.Series([1, None, 3]), 2).tolist()       | [nan, nan, nan]
        talib.ADD(s, r).tolist()                             | [5.0, 5.0, 5.0, 7.0]
        talib.ADD(s, r).index is s.index                     | True
        talib.ADD(r, s).index is r.index                     | True
        talib.ADD(a, r).index is r.index                     | True
        [type(x) is pd.Series for x in talib.MINMAX(s, 2)]   | [True, True]
        [x.tolist() for x in talib.MINMAX(a, 2)]             | [[nan, 1.0, 2.0, 3.0], [nan, 2.0, 3.0, 6.0]]
        type(talib.MINMAX(a, 2)).__name__                    | tuple
        talib.MAXINDEX(a, 2).tolist()                        | [0, 1, 2, 3]
        talib.MAXINDEX(np.array([nan, 5.0, 1.0]), 2).tolist() | [0, 0, 1]
        talib.MAXINDEX(s, 2).dtype.name                      | int64
        talib.SMA(np.array([nan, nan, 1.0, 3.0]), 2).tolist() | [nan, nan, nan, 2.0]
        talib.SMA(np.array([1.0, nan, 1.0, 3.0]), 2).tolist() | [nan, nan, nan, nan]
        talib.SMA(np.array([nan, nan])).tolist()             | [nan, nan]
        talib.SMA(np.array([], dtype=float)).tolist()        | []
        talib.CDLDOJI(a, a, a, a).tolist()                   | [0, 0, 0, 0]
        talib.MA(a, 2, matype=talib.MA_Type.WMA).tolist()[1] == 5 / 3 | True
        [len(x) for x in talib.MACD(s)]                      | [4, 4, 4]
        [x.tolist()[1] for x in talib.BBANDS(a, 2, 1, 1)]    | [2.0, 1.5, 1.0]
        talib.MA_Type.T3, talib.MA_Type[1]                   | (8, 'Exponential Moving Average')
        len(talib.get_functions()), len(set(talib.get_functions())) | (158, 158)
        list(talib.get_function_groups())[:2]                | ['Cycle Indicators', 'Math Operators']
        talib.get_function_groups()['Volume Indicators']     | ['AD', 'ADOSC', 'OBV']
        talib.get_unstable_period('RSI'), talib.get_compatibility() | (0, 0)
        talib.set_unstable_period('RSI', 0)                  | None
        talib.__version__, talib.__ta_version__              | ('0.4.32', b'0.4.0')
        RSI is talib.RSI, MACD is ta.MACD                    | (True, True)
        RSI.__name__, RSI.__module__                         | ('RSI', 'talib')
        str(inspect.signature(talib.SAR))                    | (high, low, acceleration=0.02, maximum=0.2)
        str(inspect.signature(talib.STOCHF))                 | (high, low, close, fastk_period=5, fastd_period=3, fastd_matype=0)
        ['CDLDOJI' in dir(talib), '_run' in dir(talib)]      | [True, False]
        hasattr(talib, 'nonsense')                           | False
        """)
    void shouldAnswerAsThePackage(String expression, String expected) {
        python.run("result = " + expression);

        assertThat(python.eval("str(result)").asString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        talib.SMA(a, 1)                     | Exception: TA_SMA function failed with error code 2: Bad Parameter (TA_BAD_PARAM)
        talib.MA(a, 2, 9)                   | Exception: TA_MA function failed with error code 2: Bad Parameter (TA_BAD_PARAM)
        talib.SAR(a, a, -1)                 | Exception: TA_SAR function failed with error code 2: Bad Parameter (TA_BAD_PARAM)
        talib.ADD(a, a[:2])                 | Exception: input array lengths are different
        talib.ADD(s, s.iloc[1:])            | Exception: input array lengths are different
        talib.SMA(np.array([1, 2]))         | Exception: input array type is not double
        talib.ADD(s, np.array([1, 2, 3, 4])) | Exception: input array type is not double
        talib.SMA([1.0])                    | TypeError: Argument 'real' has incorrect type (expected numpy.ndarray, got list)
        talib.SMA(None)                     | TypeError: Argument 'real' has incorrect type (expected numpy.ndarray, got NoneType)
        talib.ATR(a, 1.0, a)                | TypeError: Argument 'low' has incorrect type (expected numpy.ndarray, got float)
        talib.SMA(s.to_frame())             | TypeError: Argument 'real' has incorrect type (expected numpy.ndarray, got DataFrame)
        talib.SMA(a, '2')                   | TypeError: an integer is required
        talib.SMA(a, None)                  | TypeError: an integer is required
        talib.SMA(a, 2**40)                 | OverflowError: value too large to convert to int
        talib.SAR(a, a, 'x')                | TypeError: must be real number, not str
        talib.SMA(a, period=2)              | TypeError: SMA() got an unexpected keyword argument 'period'
        talib.SMA()                         | TypeError: SMA()
        talib.MA_Type[9]                    | KeyError: 9
        talib.MACD(a, signalperiod=1)       | NotImplementedError: talib.MACD with signalperiod=1 is not available
        talib.MAVP(a, a, 9, 3)              | NotImplementedError: talib.MAVP with minperiod above maxperiod is not available
        talib.set_unstable_period('RSI', 9) | NotImplementedError: talib.set_unstable_period is not available
        talib.set_unstable_period('SMA', 9) | KeyError: 'SMA'
        talib.set_compatibility(1)          | NotImplementedError: talib.set_compatibility is not available
        talib.abstract                      | NotImplementedError: talib.abstract is not available
        talib.stream_SMA                    | NotImplementedError: talib.stream_SMA is not available
        talib.stream_NONE                   | AttributeError: module 'talib' has no attribute 'stream_NONE'
        talib.nonsense                      | AttributeError: module 'talib' has no attribute 'nonsense'
        __import__('talib.stream')          | NotImplementedError: talib.stream is not available
        """)
    void shouldFailAsThePackage(String expression, String message) {
        assertThatThrownBy(() -> python.run("result = " + expression))
                .isInstanceOf(PolyglotException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void shouldSayWhereToReadOfWhatIsOutOfScope() {
        assertThatThrownBy(() -> python.run("from talib import abstract"))
                .hasMessage("NotImplementedError: talib.abstract is not available in the embedded runtime"
                        + " (see docs/python.md)");
    }

    @Test
    void shouldDescribeEveryFunction() {
        assertThat(python.eval("talib.BBANDS.__doc__").asString()).isEqualTo(" " + """
            BBANDS(real, timeperiod=5, nbdevup=2.0, nbdevdn=2.0, matype=0)

            Bollinger Bands (Overlap Studies)

            Inputs:
                real: array or Series of float64
            Parameters:
                timeperiod: 5 (2 to 100000)
                nbdevup: 2.0 (-3.0e37 to 3.0e37)
                nbdevdn: 2.0 (-3.0e37 to 3.0e37)
                matype: 0 (a talib.MA_Type, 0 to 8)
            Outputs:
                upperband: float64, NaN before the first result
                middleband: float64, NaN before the first result
                lowerband: float64, NaN before the first result
            """);
        assertThat(python.eval("all(getattr(talib, name).__doc__.startswith(' ' + name + '(')"
                                + " for name in talib.get_functions())")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void shouldTakeAllFunctionsByStar() {
        try (EmbeddedPython other = new EmbeddedPython()) {
            other.run("from talib import *");

            assertThat(other.eval("WMA(np.array([1.0, 2.0]), 2).tolist()[1] == 5 / 3 and 'get_functions' in globals()")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void shouldLoadOnlyWhenImported() {
        try (EmbeddedPython other = new EmbeddedPython()) {
            other.run("import sys");

            assertThat(other.eval("'talib' in sys.modules").asBoolean()).isFalse();
        }
    }

    /** What a component gets is its own: writing it changes neither inputs nor later results. */
    @Test
    void shouldGiveResultsOfTheirOwn() {
        double[] close = {3, 1, 2};
        python.set("host_close", close);
        python.run("""
            c = bridge.series(pd.RangeIndex(3), host_close)
            x = talib.CEIL(c)
            x.iloc[0] = 9.0
            y = talib.MAX(c, 2)
            y.iloc[1] = 9.0
            """);

        assertThat(close).containsExactly(3, 1, 2);
        assertThat(python.eval("str(talib.MAX(c, 2).tolist())").asString()).isEqualTo("[nan, 3.0, 2.0]");
    }
}

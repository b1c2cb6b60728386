package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the embedded numpy differs from numpy on purpose, and says so. */
class EmbeddedNumpyTest {

    private static EmbeddedPython python;

    @BeforeAll
    static void start() {
        python = new EmbeddedPython();
        python.run("""
            s = pd.Series([1.0, 2.0, 3.0])
            f = pd.DataFrame({'a': [1.0, 2.0], 'b': [3, 4]})
            a = np.array([1.0, 2.0, 3.0])
            """);
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s.to_numpy()[0] = 9",
                "s.values[s.values > 1] = 9",
                "np.asarray(s)[:] = 9",
                "s.to_numpy()[1:][0] = 9",
                "x = s.values; x += 1",
                "s.index.values[0] = 9",
                "np.array(f).ravel()[0] = 9",
                "numpy.tables.make_table([s._col])[0, 0] = 9",
                "np.lib.stride_tricks.sliding_window_view(a, 2)[0, 0] = 9",
            })
    void shouldNotWriteThroughArraysThatBelongToOthers(String statement) {
        python.run("import numpy.tables");
        assertThatThrownBy(() -> python.run(statement))
                .hasMessageContaining("ValueError: assignment destination is read-only");

        assertThat(python.eval("str(s.tolist()) + str(a.tolist())").asString())
                .isEqualTo("[1.0, 2.0, 3.0][1.0, 2.0, 3.0]");
    }

    @Test
    void shouldMakeTablesOfHostColumns() {
        python.run("""
            from numpy.tables import make_table
            mixed = make_table([f['a']._col, f['b']._col])
            objects = make_table([f['a']._col, (f['b'] > 3)._col])
            """);

        assertThat(python.eval("str(mixed.tolist()) + str(mixed.shape) + mixed.dtype.name")
                        .asString())
                .isEqualTo("[[1.0, 3.0], [2.0, 4.0]](2, 2)float64");
        assertThat(python.eval("str(objects.tolist()) + objects.dtype.name").asString())
                .isEqualTo("[[1.0, False], [2.0, True]]object");
        assertThat(python.eval("mixed[:, 0].tolist() == [1.0, 2.0]").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "np.random.default_rng()",
                "np.random.rand()",
                "np.random.choice([1, 2])",
                "np.random.RandomState()",
                "np.random.seed()",
            })
    void shouldAskForASeed(String expression) {
        python.run("np.random._fresh_call()");

        assertThatThrownBy(() -> python.eval(expression)).hasMessageContaining("ValueError: numpy.random needs a seed");
    }

    /** A pooled interpreter is called by many backtests; what one drew must not move what the next one draws. */
    @Test
    void shouldStartEveryCallOfAComponentAnew() {
        python.run("""
            kept = np.random.default_rng(5)
            older = np.random.RandomState(5)
            np.random.seed(5)
            first = [kept.random(), older.rand(), np.random.rand()]
            np.random._fresh_call()
            second = [kept.random(), older.rand()]
            """);

        assertThat(python.eval("first[:2] == second").asBoolean()).isTrue();
        assertThatThrownBy(() -> python.eval("np.random.rand()")).hasMessageContaining("needs a seed");
    }

    @Test
    void shouldLoadMostOfItselfOnlyWhenAsked() {
        try (EmbeddedPython fresh = new EmbeddedPython()) {
            assertThat(fresh.eval("__import__('sys').modules.get('numpy.tables') is None")
                            .asBoolean())
                    .isTrue();
            assertThat(fresh.eval("str(np.vstack([[1], [2]]).tolist())").asString())
                    .isEqualTo("[[1], [2]]");
        }
    }

    @Test
    void shouldKnowEveryPublicNameOfNumpy() {
        python.run("""
            from numpy.types import UNAVAILABLE
            overlap = [name for name in UNAVAILABLE if name in np._HOME or name in np._ALIASES]
            missing = []
            for name in np.__all__:
                try:
                    getattr(np, name)
                except Exception as error:
                    missing.append(name + repr(error))
            refused = []
            for name in UNAVAILABLE:
                try:
                    getattr(np, name)
                    refused.append(name)
                except NotImplementedError:
                    pass
            """);

        assertThat(python.eval("str(overlap + missing + refused)").asString()).isEqualTo("[]");
    }
}

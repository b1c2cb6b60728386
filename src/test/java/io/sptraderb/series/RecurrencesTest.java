package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The host's recurrences against the Python loops that stand in for them under CPython. */
class RecurrencesTest {

    private static EmbeddedPython python;

    @BeforeAll
    static void start() throws IOException {
        python = new EmbeddedPython();
        python.set("source", Files.readString(Path.of("python-components/base/recurrence.py")));
        // A module that is None cannot be imported: the file falls back as it does where there is no host.
        python.run("""
            import sptraderb
            import sys
            own = {'__name__': 'own'}
            exec(source, own)
            known = sys.modules['sptraderb']
            sys.modules['sptraderb'] = None
            plain = {'__name__': 'plain'}
            exec(source, plain)
            sys.modules['sptraderb'] = known
            """);
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @Test
    void shouldTakeTheHostsWhereThereIsOne() {
        assertThat(python.eval("own['adaptive_mean'] is sptraderb.adaptive_mean and own['ratchet'] is"
                                + " sptraderb.ratchet")
                        .asBoolean())
                .isTrue();
        assertThat(python.eval("plain['ratchet'] is not sptraderb.ratchet").asBoolean())
                .isTrue();
    }

    /**
     * Two columns of a few rows to thousands, some with gaps at the start, some with gaps anywhere.
     *
     * @param first values, or candidates
     * @param second weights, or prices
     */
    private record Columns(double[] first, double[] second) {}

    static Stream<Columns> columns() {
        return Stream.of(0, 1, 2, 3, 17, 1_000, 5_000)
                .flatMap(size -> Stream.of(0.0, 0.02, 0.3, 1.0).map(gaps -> columns(size, gaps)));
    }

    private static Columns columns(int size, double gaps) {
        Random random = new Random(size * 31L + Math.round(gaps * 100));
        double[] first = new double[size];
        double[] second = new double[size];
        double price = 100;
        for (int i = 0; i < size; i++) {
            price *= 1 + random.nextGaussian() * 0.01;
            first[i] = random.nextDouble() < gaps ? Double.NaN : price * (1 - random.nextDouble() * 0.02);
            second[i] = random.nextDouble() < gaps ? Double.NaN : random.nextDouble();
        }
        return new Columns(first, second);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void shouldEqualTheLoopWhenMeanAdapts(Columns columns) {
        python.set("first", columns.first());
        python.set("second", columns.second());
        python.run("x, w = pd.Series(list(first), dtype=float), pd.Series(list(second), dtype=float)");

        assertThat(doubles("sptraderb.adaptive_mean(x, w)")).isEqualTo(doubles("plain['adaptive_mean'](x, w)"));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void shouldEqualTheLoopWhenLevelIsRatcheted(Columns columns) {
        double[] prices = new double[columns.first().length];
        Arrays.setAll(prices, i -> columns.first()[i] * (0.98 + 0.06 * columns.second()[i]));
        python.set("first", columns.first());
        python.set("second", prices);
        python.run("c, p = pd.Series(list(first), dtype=float), pd.Series(list(second), dtype=float)");

        assertThat(doubles("sptraderb.ratchet(c, p)")).isEqualTo(doubles("plain['ratchet'](c, p)"));
        assertThat(doubles("-sptraderb.ratchet(-c, -p)")).isEqualTo(doubles("-plain['ratchet'](-c, -p)"));
    }

    private static double[] doubles(String series) {
        return python.eval("[float(value) for value in " + series + "]").as(double[].class);
    }

    /**
     * Cases worked out by hand.
     *
     * @param call what is called, with pd.Series as S and NaN as n
     * @param expected its values
     */
    private record Case(String call, String expected) {}

    static List<Case> cases() {
        return List.of(
                new Case("adaptive_mean(S([n, 4, 8, n, 8]), S([.5, n, .5, .5, .25]))", "[nan, 4.0, 6.0, 6.0, 6.5]"),
                new Case("adaptive_mean(S([1, 2, 3]), S([True, True, False]))", "[1.0, 2.0, 2.0]"),
                new Case("adaptive_mean(S([2., 4, 8]), S([1, n, 1]))", "[2.0, 2.0, 8.0]"),
                new Case("ratchet(S([1., 3, 2, 2.5, 1]), S([9., 9, 9, 9, 9]))", "[1.0, 3.0, 3.0, 3.0, 3.0]"),
                // Held while the price before equals the level, let go once it was below.
                new Case("ratchet(S([3., 2, 1, 1]), S([3., 2.9, 9, 9]))", "[3.0, 3.0, 1.0, 1.0]"),
                new Case("ratchet(S([3., n, 1, 2]), S([9., 9, 9, 9]))", "[3.0, nan, 1.0, 2.0]"),
                new Case("ratchet(S([3., 2, 1]), S([n, 9, 9]))", "[3.0, 2.0, 2.0]"),
                new Case("-ratchet(-S([3., 4, 5]), -S([1., 3.5, 1]))", "[3.0, 3.0, 5.0]"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldGiveWhatIsWorkedOutByHand(Case row) {
        python.run("S, n = pd.Series, float('nan')");
        for (String module : List.of("own", "plain")) {
            python.run("adaptive_mean, ratchet = " + module + "['adaptive_mean'], " + module + "['ratchet']");
            assertThat(python.eval("str((" + row.call() + ").tolist())").asString())
                    .as(module)
                    .isEqualTo(row.expected());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "plain"})
    void shouldKeepTheIndexAndNoName(String module) {
        python.run("s = pd.Series([1.0, 2.0], index=['a', 'b'], name='x')");

        assertThat(python.eval("[(r.index.tolist(), r.name) for r in (" + module + "['ratchet'](s, s), " + module
                                + "['adaptive_mean'](s, s))] == [(['a', 'b'], None)] * 2")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "plain"})
    void shouldRefuseWhatIsNoPairOfColumnsOfNumbers(String module) {
        python.run("""
            def refused(function, *arguments):
                try:
                    function(*arguments)
                except Exception as error:
                    return type(error).__name__ + ': ' + str(error)
            s = pd.Series([1.0, 2.0])
            """);
        for (String name : List.of("adaptive_mean", "ratchet")) {
            String function = module + "['" + name + "']";
            assertThat(List.of(
                            refusal(function, "s, [1, 2]"),
                            refusal(function, "s, s.iloc[1:]"),
                            refusal(function, "s, pd.Series([1.0, 2.0], index=[5, 6])"),
                            refusal(function, "pd.Series(['a', 'b']), s")))
                    .containsExactly(
                            "TypeError: " + name + "() takes two Series",
                            "ValueError: " + name + "() takes two Series with equal indexes",
                            "ValueError: " + name + "() takes two Series with equal indexes",
                            "TypeError: " + name + "() takes Series of numbers");
        }
    }

    private static String refusal(String function, String arguments) {
        return python.eval("refused(" + function + ", " + arguments + ")").asString();
    }
}

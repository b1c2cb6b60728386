package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code ~} of a single comparison is {@code not}, as of numpy's bools; whatever else stands in the file is as written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InversionTest {

    private static final CandleSeries CANDLES = TestCandles.closes(1, 2, 3, 4, 5, 6);

    private TestComponents components;

    @BeforeAll
    void open(@TempDir Path folder) {
        components = new TestComponents(folder);
    }

    @AfterAll
    void close() {
        components.close();
    }

    private List<String> printed(String signal) {
        return components.run(signal, CANDLES).prints().stream()
                .map(PrintedLine::text)
                .toList();
    }

    @Test
    void shouldBeNotWhenTheValueIsABool() {
        components.write("signals/inverted.py", """
            import numpy as np

            class Signal:
                def evaluate(self, data, indicators):
                    close = data["close"]
                    rising = close.iloc[-1] > close.iloc[0]
                    print(~rising, ~np.any(close < 0), ~~rising, ~(close > 3).iloc[0])
                    print("held" if ~rising else "sold", [~each for each in (True, False)], f"{~rising}/{~5:+d}")
                    print(~5, ~np.int64(3), (~(close > 3)).tolist(), (~np.array([True, False])).tolist())
                    return close > 5
            """);

        assertThat(printed("signals/inverted"))
                .containsExactly(
                        "False True True True",
                        "sold [False, True] False/-6",
                        "-6 -4 [True, True, True, False, False, False] [False, True]");
    }

    @Test
    void shouldKeepAllOtherSyntaxWhenTheFileHasTheOperator() {
        components.write("signals/syntax.py", """
            \"""The text of the module.\"""
            from __future__ import annotations
            import functools
            type Pair[T] = tuple[T, T]

            def doubled(function):
                @functools.wraps(function)
                def call(*args, key=2, **named):
                    return function(*args, **named) * key
                return call

            class Base:
                def __init_subclass__(cls, label="none", **rest):
                    cls.label = label

            class Shape(Base, label="shape"):
                sides: int = 4
                def __enter__(self): return self
                def __exit__(self, *error): return True

            @doubled
            def area(a: float, /, b: float = 2, *, c=lambda x: x ** 2) -> float:
                \"""The area.\"""
                return a * b + c(a)

            def kinds(values):
                for value in values:
                    match value:
                        case 0 | 1: yield "bit"
                        case int(n) if n > 1: yield f"whole {n!r:>3}"
                        case [first, *rest]: yield f"list {first} {rest}"
                        case {"key": key, **others}: yield (yield from (key,))
                        case str() as text: yield text.upper()
                        case _: yield None

            async def later(): return [x async for x in ()]

            class Signal:
                def evaluate(self, data, indicators):
                    global seen
                    seen, *others = {**{"a": 1}, "b": 2}
                    with Shape() as shape, Shape(): 1 / 0
                    try:
                        raise ValueError("one")
                    except (ValueError, TypeError) as error:
                        found = len(error.args)
                    else:
                        found = -1
                    finally:
                        found += 1
                    counts = {n: {k for k in range(n) if k % 2} for n in range(3)}
                    total = 0
                    while (total := total + 1) < 10:
                        if total == 7: break
                    else:
                        total = -1
                    del others
                    assert shape.label == "shape", "label"
                    print(__doc__, area.__doc__, area(3, key=1), list(kinds([0, 5, [1, 2], {"key": 3, "b": 4}, "x", 1.5])))
                    print(seen, found, counts, total, data["close"][1:-1:2].tolist(), not 1 <= 2 < 3, -total @ Number(), ~total)
                    return data["close"] > 5

            class Number:
                def __rmatmul__(self, other): return other * 10
            """);

        assertThat(printed("signals/syntax"))
                .containsExactly(
                        "The text of the module. The area. 15 "
                                + "['bit', 'whole   5', 'list 1 [2]', 3, None, 'X', None]",
                        "a 2 {0: set(), 1: set(), 2: {1}} 7 [2.0, 4.0] False -70 -8");
    }

    @Test
    void shouldNameTheLineWhenTheComponentFails() {
        components.write("signals/failing.py", """
            class Signal:
                def evaluate(self, data, indicators):
                    flag = ~(
                        data["close"].iloc[0] > 1)
                    return ~data["nothing"]
            """);
        components.write(
                "signals/broken.py",
                "class Broken:\n    def evaluate(self, data, indicators):\n        return ~(1 +\n");

        assertThatThrownBy(() -> components.run("signals/failing", CANDLES))
                .isInstanceOf(ComponentFailedException.class)
                .hasMessageContaining("KeyError: 'nothing'")
                .hasMessageContaining("line 5");
        assertThatThrownBy(() -> components.run("signals/broken", CANDLES)).hasMessageContaining("SyntaxError");
    }
}

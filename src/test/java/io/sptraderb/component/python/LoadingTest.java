package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentNotFoundException;
import io.sptraderb.component.ComponentParameterException;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Flag;
import io.sptraderb.component.ParameterValue.Sequence;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How components are found, built, fed and kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadingTest {

    private static final CandleSeries CANDLES = TestCandles.closes(1, 2, 3, 4, 5, 6);

    private TestComponents components;

    @BeforeAll
    void open(@TempDir Path folder) {
        components = new TestComponents(folder);
        components.write("indicators/any/shift.py", """
            import pandas as pd

            class Helper:
                pass

            class AnythingGoes:
                def __init__(self, by=1):
                    self.by = by

                def calculate(self, data):
                    moved = data["close"].shift(self.by)
                    return pd.DataFrame({"moved": moved, "twice": moved * 2}, index=data.index)
            """);
    }

    @AfterAll
    void close() {
        components.close();
    }

    private List<String> printed(SignalEvaluation evaluation) {
        return evaluation.prints().stream().map(PrintedLine::text).toList();
    }

    @Test
    void shouldUseOwnIndicatorsWhenCallNamesNone() {
        components.write("signals/own.py", """
            class Own:
                required_indicators = [{"name": "m", "type": "shift", "params": {"by": 2}}]

                def evaluate(self, data, indicators):
                    print(sorted(indicators), indicators["m.twice"].tolist())
                    return indicators["m"] > 2
            """);

        SignalEvaluation evaluation = components.run("signals/own", CANDLES);

        assertThat(evaluation.indicators().keySet()).containsExactly("m", "m.moved", "m.twice");
        assertThat(evaluation.indicators().get("m.twice")).containsExactly(Double.NaN, Double.NaN, 2, 4, 6, 8);
        assertThat(printed(evaluation)).containsExactly("['m', 'm.moved', 'm.twice'] [nan, nan, 2.0, 4.0, 6.0, 8.0]");
        assertThat(evaluation.table().rows()).isEqualTo(2);
        assertThat(evaluation.table().candle(0)).isEqualTo(4);
    }

    @Test
    void shouldUseIndicatorsOfTheCallWhenItNamesThem() {
        components.write("signals/own2.py", """
            class Own:
                @property
                def required_indicators(self):
                    raise RuntimeError("not asked")

                def evaluate(self, data, indicators):
                    return indicators["z"] == 1
            """);

        SignalEvaluation evaluation = components.run(
                "signals/own2",
                CANDLES,
                new IndicatorCall("z", "core.indicators.any.shift", Map.of("by", new Whole(3))));

        assertThat(evaluation.table().candle(0)).isEqualTo(3);
    }

    @Test
    void shouldUseMetadataWhenSignalIsAFunction() {
        components.write("signals/function.py", """
            __metadata__ = {"required_indicators": ["shift"]}

            def generate_signals(indicators, parameters=None):
                print(sorted(indicators), parameters)
                return []
            """);

        SignalEvaluation evaluation = components.run("signals/function", CANDLES, Map.of("level", new Decimal(0.5)));

        assertThat(printed(evaluation))
                .containsExactly("['close', 'shift', 'shift.moved', 'shift.twice'] {'level': 0.5}");
        assertThat(evaluation.table().rows()).isZero();
    }

    @Test
    void shouldHandOverParametersWhenConstructorTakesThem() {
        components.write("signals/params.py", """
            class Params:
                def __init__(self, whole, decimal, text, *, flag=False, items=()):
                    print(repr(whole), repr(decimal), repr(text), repr(flag), repr(items))

                def evaluate(self, data, indicators):
                    return data["close"] > 0
            """);
        Map<String, ParameterValue> parameters = Map.of(
                "whole", new Whole(3),
                "decimal", new Decimal(2),
                "text", new Text("x"),
                "flag", new Flag(true),
                "items", new Sequence(List.of(new Whole(1), new Sequence(List.of(new Text("y"))))));

        assertThat(printed(components.run("signals/params", CANDLES, parameters)))
                .containsExactly("3 2.0 'x' True [1, ['y']]");
    }

    @Test
    void shouldNameAllowedWhenParameterIsUnknown() {
        components.write("signals/strict.py", """
            class Strict:
                def __init__(self, fast=1, slow=2):
                    pass

                def evaluate(self, data, indicators):
                    return data["close"] > 0
            """);

        assertThatThrownBy(() -> components.run("signals/strict", CANDLES, Map.of("slwo", new Whole(1))))
                .isInstanceOf(ComponentParameterException.class)
                .hasMessage("signals/strict has no parameter \"slwo\", allowed are fast, slow");
    }

    @Test
    void shouldSayWhatIsThereWhenModuleHasNoComponent() {
        components.write("signals/empty.py", "def helper(): pass\n");

        assertThatThrownBy(() -> components.run("signals/empty", CANDLES))
                .isInstanceOf(ComponentResultException.class)
                .hasMessageContaining("helper")
                .hasMessageContaining("evaluate(DataFrame, indicators)");
    }

    @Test
    void shouldSayWhatLacksWhenClassIsUnfinished() {
        components.write("signals/abstract.py", """
            from abc import ABC, abstractmethod

            class Unfinished(ABC):
                @abstractmethod
                def evaluate(self, data, indicators):
                    pass
            """);

        assertThatThrownBy(() -> components.run("signals/abstract", CANDLES))
                .isInstanceOf(ComponentResultException.class)
                .hasMessageContaining("Unfinished lacks evaluate");
    }

    @Test
    void shouldImportInEverySpellingWhenComponentsUseEachOther() {
        components.write("base/tool.py", "def one():\n    return 1\n");
        components.write("signals/near.py", "TWO = 2\n");
        components.write("signals/imports.py", """
            import sys
            sys.path.insert(0, "anywhere")
            import core.base.tool
            from core.base.tool import one
            from core.base import tool as second
            from base.tool import one as plain
            from ..base import tool as relative
            from .near import TWO
            import importlib

            class Imports:
                def evaluate(self, data, indicators):
                    print(one is plain, second is relative is core.base.tool, TWO, __name__, __file__)
                    print(importlib.import_module("core.base.tool") is second)
                    return data["close"] > 0
            """);

        assertThat(printed(components.run("signals/imports", CANDLES)))
                .containsExactly("True True 2 core.signals.imports signals/imports.py", "True");
    }

    @Test
    void shouldRunNewCodeWhenFileChanges() {
        components.writeSignal("changing", "print('one')", "return data['close'] > 0");
        assertThat(printed(components.run("signals/changing", CANDLES))).containsExactly("one");
        components.writeSignal("changing", "print('two')", "return data['close'] > 0");
        assertThat(printed(components.run("signals/changing", CANDLES))).containsExactly("two");
    }

    @Test
    void shouldRunNewCodeWhenImportedFileChanges() {
        components.write("base/value.py", "VALUE = 1\n");
        components.write("base/between.py", "from core.base.value import VALUE\n");
        components.write("signals/user.py", """
            import core.base.between

            class User:
                def evaluate(self, data, indicators):
                    print(core.base.between.VALUE)
                    return data["close"] > 0
            """);
        SignalEvaluation first = components.run("signals/user", CANDLES);
        components.write("base/value.py", "VALUE = 2\n");
        SignalEvaluation second = components.run("signals/user", CANDLES);
        components.write("base/value.py", "VALUE = 1\n");
        SignalEvaluation third = components.run("signals/user", CANDLES);

        assertThat(List.of(printed(first), printed(second), printed(third)))
                .containsExactly(List.of("1"), List.of("2"), List.of("1"));
        assertThat(second.codeHash()).isNotEqualTo(first.codeHash());
        assertThat(third.codeHash()).isEqualTo(first.codeHash());
    }

    @Test
    void shouldRunNewCodeWhenFileImportedByNameChanges() {
        components.write("base/late.py", "VALUE = 1\n");
        components.write("signals/lazy.py", """
            import importlib

            class Lazy:
                def evaluate(self, data, indicators):
                    print(importlib.import_module("core.base." + "late").VALUE)
                    return data["close"] > 0
            """);
        assertThat(printed(components.run("signals/lazy", CANDLES))).containsExactly("1");
        components.write("base/late.py", "VALUE = 2\n");
        assertThat(printed(components.run("signals/lazy", CANDLES))).containsExactly("2");
    }

    @Test
    void shouldNotSeeOtherComponentsWritesWhenSharingAFrame() {
        components.write("indicators/any/rude.py", """
            class Rude:
                def calculate(self, data):
                    data["extra"] = 1.0
                    data.loc[data.index[0], "close"] = -5.0
                    return data[["extra"]]
            """);
        components.writeSignal(
                "polite", "print(list(data.columns), data['close'].iloc[0])", "return data['close'] > 0");

        assertThat(printed(components.run("signals/polite", CANDLES, new IndicatorCall("r", "rude", Map.of()))))
                .containsExactly("['open', 'high', 'low', 'close', 'volume'] 1.0");
    }

    @Test
    void shouldNameFileLineAndTextWhenSyntaxIsWrong() {
        components.write("signals/broken.py", "import pandas\n\ndef f(:\n    pass\n");

        assertThatThrownBy(() -> components.run("signals/broken", CANDLES))
                .isInstanceOfSatisfying(ComponentFailedException.class, e -> {
                    assertThat(e.errorType()).isEqualTo("SyntaxError");
                    assertThat(e.file()).isEqualTo("signals/broken.py");
                    assertThat(e.line()).isEqualTo(3);
                    assertThat(e.errorMessage()).contains("def f(:");
                });
    }

    @Test
    void shouldShowOwnFramesOnlyWhenComponentRaises() {
        components.write("base/deep.py", "def fail(data):\n    return data['nothing']\n");
        components.write("signals/raising.py", """
            from core.base.deep import fail

            class Raising:
                def evaluate(self, data, indicators):
                    return fail(data)
            """);

        assertThatThrownBy(() -> components.run("signals/raising", CANDLES))
                .isInstanceOfSatisfying(ComponentFailedException.class, e -> {
                    assertThat(e.component()).isEqualTo("signals/raising");
                    assertThat(e.errorType()).isEqualTo("KeyError");
                    assertThat(e.errorMessage()).contains("nothing");
                    assertThat(e.frames())
                            .containsExactly(
                                    new ComponentFailedException.Frame("fail", "base/deep.py", 2),
                                    new ComponentFailedException.Frame("evaluate", "signals/raising.py", 5));
                    assertThat(e).hasCauseInstanceOf(org.graalvm.polyglot.PolyglotException.class);
                });
    }

    @Test
    void shouldNameMissingModuleWhenImportFails() {
        components.write("signals/wants.py", "from core.base.nowhere import X\n");

        assertThatThrownBy(() -> components.run("signals/wants", CANDLES))
                .isInstanceOf(ComponentFailedException.class)
                .hasMessageContaining("core.base.nowhere")
                .hasMessageContaining("signals/wants.py, line 1");
    }

    @Test
    void shouldSayNotFoundWhenFileIsMissing() {
        components.writeSignal("typo_free", "return data['close'] > 0");

        assertThatThrownBy(() -> components.run("signals/typo_fre", CANDLES))
                .isInstanceOf(ComponentNotFoundException.class)
                .hasMessageContaining("signals/typo_free");
    }
}

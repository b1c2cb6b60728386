package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the module {@code sptraderb} gives to components. */
class AuthorModuleTest {

    @TempDir
    private Path folder;

    @Test
    void shouldLogIntoTheRunsLog() {
        try (TestComponents components = new TestComponents(folder)) {
            components.writeSignal(
                    "talker",
                    "from sptraderb import log",
                    "log('candles', len(data), None)",
                    "log()",
                    "return data['close'] > 0");

            assertThat(components
                            .run("signals/talker", TestCandles.random(3, 1))
                            .prints())
                    .containsExactly(
                            new PrintedLine("signals/talker", "candles 3 None"), new PrintedLine("signals/talker", ""));
        }
    }

    /** A component's own file of that name below the folder does not hide the module. */
    @Test
    void shouldNotBeHiddenByAFileOfItsName() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("sptraderb.py", "def log(*values): raise ValueError('hidden')\n");
            components.writeSignal("talker", "from sptraderb import log", "log(1)", "return data['close'] > 0");

            assertThat(components
                            .run("signals/talker", TestCandles.random(3, 1))
                            .prints())
                    .containsExactly(new PrintedLine("signals/talker", "1"));
        }
    }

    @Test
    void shouldPlanTheRecurrencesOfAnIndicatorThatUsesThem() {
        ComponentsFolder shipped = new ComponentsFolder(TestComponents.SHIPPED);
        SourceFile kama =
                shipped.component(new ComponentPath("indicators/trend/kama")).orElseThrow();

        assertThat(Snapshot.of(shipped, List.of(kama)).versions().keySet())
                .containsExactly("core.base.indicator", "core.base.recurrence", "core.indicators.trend.kama");
    }

    /** Equal calls are answered from memory, so nothing was loaded behind the plan's back; a change is seen. */
    @Test
    void shouldSeeAChangedRecurrenceWhenItIsCalledAgain() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("base/recurrence.py", """
                try:
                    from sptraderb import ratchet
                except ImportError:
                    ratchet = None
                """);
            components.write("indicators/trend/level.py", """
                from core.base.recurrence import ratchet

                class Level:
                    def calculate(self, data):
                        print("run")
                        return ratchet(data["low"], data["close"]).to_frame("level")
                """);
            components.writeSignal("always", "return data['close'] > 0");
            IndicatorCall level = new IndicatorCall("level", "level", Map.of());

            var first = components.run("signals/always", TestCandles.closes(1, 3, 2, 4), level);
            var again = components.run("signals/always", TestCandles.closes(1, 3, 2, 4), level);
            components.write("base/recurrence.py", "def ratchet(candidate, price): return candidate * 2\n");
            var changed = components.run("signals/always", TestCandles.closes(1, 3, 2, 4), level);

            assertThat(first.indicators().get("level")).containsExactly(1, 3, 3, 4);
            assertThat(again).isSameAs(first);
            assertThat(changed.indicators().get("level")).containsExactly(2, 6, 4, 8);
        }
    }
}

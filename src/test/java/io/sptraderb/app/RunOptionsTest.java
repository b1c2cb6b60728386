package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.BacktestDraft;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Flag;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class RunOptionsTest {

    private static BacktestDraft draft(String... arguments) {
        BacktestCommand command =
                new BacktestCommand(new Surroundings(Map.of(), Path.of(""), Terminal.ofProcess(Map.of())));
        new CommandLine(command).parseArgs(arguments);
        return command.run.draft(command.strategy);
    }

    @Test
    void shouldAskForTheSampleByDefault() {
        assertThat(draft("ma").fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "strategy_name", new Text("ma"), "symbol", new Text("BTCUSD"), "timeframe", new Text("1h")));
    }

    @Test
    void shouldPassEveryOptionOn() {
        BacktestDraft draft = draft(
                "ma",
                "--symbol",
                "EURUSD",
                "--timeframe",
                "4h",
                "--from",
                "2024-01-01",
                "--to",
                "2024-02-01",
                "--capital",
                "5e3",
                "--mode",
                "Live",
                "--candle-requirement",
                "V2Strict",
                "--no-fill-band",
                "-p",
                "fast=5",
                "-p",
                "kind=ema",
                "--profile",
                "backtesting.py",
                "--fill",
                "close",
                "--commission",
                "0.1%",
                "--spread",
                "0.0002",
                "--slippage",
                "1 %",
                "-x",
                "intrabar=optimistic");

        assertThat(draft.fields())
                .containsEntry("symbol", new Text("EURUSD"))
                .containsEntry("timeframe", new Text("4h"))
                .containsEntry("start_date", new Text("2024-01-01"))
                .containsEntry("end_date", new Text("2024-02-01"))
                .containsEntry("initial_capital", new Text("5e3"))
                .containsEntry("execution_mode", new Text("Live"))
                .containsEntry("candle_requirement", new Text("V2Strict"))
                .containsEntry("fill_band", new Flag(false));
        assertThat(draft.parameters())
                .containsOnly(Map.entry("fast", new Whole(5)), Map.entry("kind", new Text("ema")));
        assertThat(draft.execution())
                .containsOnly(
                        Map.entry("profile", new Text("backtesting.py")),
                        Map.entry("fill", new Text("close")),
                        Map.entry("commission", new Decimal(0.001)),
                        Map.entry("spread", new Decimal(0.0002)),
                        Map.entry("slippage", new Decimal(0.01)),
                        Map.entry("intrabar", new Text("optimistic")));
    }

    record Typed(String text, ParameterValue value) {}

    static List<Typed> typed() {
        return List.of(
                new Typed("20", new Whole(20)),
                new Typed("-3", new Whole(-3)),
                new Typed("0.5", new Decimal(0.5)),
                new Typed("1e-4", new Decimal(0.0001)),
                new Typed("true", new Flag(true)),
                new Typed("close", new Text("close")),
                new Typed("", new Text("")),
                new Typed("NaN", new Text("NaN")),
                new Typed("99999999999999999999", new Decimal(1e20)));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void shouldReadValuesAsTheyLook(Typed typed) {
        assertThat(RunOptions.value(typed.text())).isEqualTo(typed.value());
    }

    @Test
    void shouldLeaveBadFractionsToTheValidator() {
        assertThat(draft("ma", "--commission", "ten%").execution())
                .containsOnly(Map.entry("commission", new Text("ten%")));
    }
}

package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.strategy.yaml.StrategyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/rules.md} shows can be written so. */
class RulesPageTest {

    private static final Path PAGE = Path.of("docs/rules.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Has every name the page uses. */
    private static final String HEAD = """
        name: n
        version: 1
        author: a
        description: d
        parameters: {level: 30}
        dependencies:
          signals: [core.signals.ma_crossover]
          indicators: [core.indicators.momentum.rsi, core.indicators.volatility.bb]
        exit: {stop_loss: 0.1}
        entry:
          size: 0.1
          when:
        """;

    private static Strategy read(String text) {
        return StrategyReader.read("page", text, Map.of());
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The pieces of code in the first cells of the table under a heading. */
    private static List<String> firstCells(String heading) throws IOException {
        List<String> pieces = new ArrayList<>();
        boolean inTable = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| " + heading + " |")) {
                inTable = true;
            } else if (!line.startsWith("|")) {
                inTable = false;
            } else if (inTable) {
                Matcher code = CODE.matcher(line.split("\\|", -1)[1]);
                while (code.find()) {
                    pieces.add(code.group(1));
                }
            }
        }
        return pieces;
    }

    @Test
    void shouldReadEveryConditionOfThePage() throws IOException {
        assertThat(firstCells("condition")).hasSize(7).allSatisfy(condition -> assertThat(
                        read(HEAD + "    " + condition + "\n").entries())
                .hasSize(1));
        assertThat(firstCells("comparison")).hasSize(8).allSatisfy(comparison -> assertThat(
                        read(HEAD + "    {indicator: rsi, condition: \"" + comparison + "\"}\n")
                                .entries())
                .hasSize(1));
        assertThat(firstCells("value")).hasSize(13).allSatisfy(value -> assertThat(
                        read(HEAD + "    {indicator: rsi, condition: \"> " + value + "\"}\n")
                                .entries())
                .hasSize(1));
    }

    @Test
    void shouldReadTheIndicatorsOfThePage() throws IOException {
        String text = "name: n\nversion: 1\nauthor: a\ndescription: d\n" + blocks().getFirst()
                + "entry: {size: 1, when: {indicator: rsi, condition: \"> sma + trend + bb.upper\"}}\n"
                + "exit: {stop_loss: 0.1}\n";

        assertThat(read(text).warnings()).isEmpty();
        assertThat(read(text).indicators()).hasSize(4);
    }

    @Test
    void shouldTradeTheStrategyOfThePage() throws IOException {
        String text = blocks().getLast();
        assertThat(read(text).warnings()).isEmpty();
        try (RuleRuns runs = new RuleRuns()) {
            BacktestResult result = runs.run(text, RuleRuns.sample("15m"));

            assertThat(result.simulation().trades()).hasSizeGreaterThan(3);
            assertThat(result.markets().getFirst().indicators()).containsOnlyKeys("trend");
        }
    }
}

package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.strategy.yaml.StrategyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/strategies.md} shows is read without a warning, and trades. */
class StrategiesPageTest {

    private static final Path PAGE = Path.of("docs/strategies.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /** Has every name the page uses. */
    private static final String HEAD = """
        name: n
        version: 1
        author: a
        description: d
        dependencies:
          indicators: [core.indicators.momentum.rsi, core.indicators.trend.sma, core.indicators.volatility.atr]
        """;

    private static final String ENTRY = "entry: {when: {indicator: close, condition: crosses_above sma}, size: 0.1}\n";
    private static final String EXIT = "exit: {signal_exit: [{indicator: close, condition: \"< sma\"}]}\n";

    private static List<String> blocks() {
        try {
            return BLOCK.matcher(Files.readString(PAGE))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece of the page with what it leaves out. */
    private static String complete(String block) {
        if (block.startsWith("name:")) {
            return block;
        }
        return HEAD + block + (has(block, "entry") ? "" : ENTRY) + (has(block, "exit") ? "" : EXIT);
    }

    private static boolean has(String block, String key) {
        return block.lines().anyMatch(line -> line.startsWith(key + ":"));
    }

    @Test
    void shouldTradeEveryExampleOfThePage() {
        assertThat(blocks()).hasSizeGreaterThan(15);
        List<String> tradeless = new ArrayList<>();
        try (RuleRuns runs = new RuleRuns()) {
            for (String block : blocks()) {
                Strategy strategy = StrategyReader.read("page", complete(block), Map.of());
                assertThat(strategy.warnings()).as(block).isEmpty();
                BacktestResult result = runs.run(complete(block), RuleRuns.sample("15m"));

                if (result.simulation().trades().isEmpty()) {
                    tradeless.add(block);
                }
            }
        }
        assertThat(tradeless).isEmpty();
    }

    @Test
    void shouldLinkOnlyToWhatIsThere() throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(PAGE));
        assertThat(link.results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allMatch(target -> Files.exists(PAGE.resolveSibling(target)));
    }
}

package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is so: its sample output is printed, its components run, its files exist. */
class ReadmeTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String README = read(PROJECT.resolve("README.md"));

    @TempDir
    private Path workspace;

    @Test
    void shouldShowWhatTheDemoPrints() {
        CommandRun demo = CommandRun.of(PROJECT, Map.of(), "demo", "--no-serve");

        assertThat(demo.status()).isZero();
        assertThat(blocks("text").getFirst()).isEqualToIgnoringNewLines(demo.out());
    }

    @Test
    void shouldRunTheComponentsOfTheHowTo() throws IOException {
        copy("python-components");
        copy("strategies");
        write("python-components/indicators/trend/midpoint.py", blocks("python").get(0));
        write("python-components/signals/midpoint_cross.py", blocks("python").get(1));
        write("strategies/midpoint.yaml", blocks("yaml").getFirst());

        CommandRun run = CommandRun.of(
                PROJECT,
                Map.of("WORKSPACE_PATH", workspace.toString()),
                "backtest",
                "midpoint",
                "--timeframe",
                "15m",
                "-p",
                "period=30");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("midpoint on BTCUSD 15m", "period 30").containsPattern("(?m)^ *1 +long");
    }

    @Test
    void shouldLinkOnlyToWhatIsThere() {
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(README);
        List<String> targets = new ArrayList<>();
        while (link.find()) {
            targets.add(link.group(1));
        }
        assertThat(targets).hasSizeGreaterThan(3).allMatch(target -> Files.exists(PROJECT.resolve(target)));
    }

    /** Fenced blocks of a language, in order. */
    private static List<String> blocks(String language) {
        Matcher block =
                Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(README);
        List<String> texts = new ArrayList<>();
        while (block.find()) {
            texts.add(block.group(1));
        }
        assertThat(texts).as(language + " blocks").isNotEmpty();
        return texts;
    }

    private void copy(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(PROJECT.relativize(file).toString(), read(file));
            }
        }
    }

    private void write(String file, String text) throws IOException {
        Path target = workspace.resolve(file);
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

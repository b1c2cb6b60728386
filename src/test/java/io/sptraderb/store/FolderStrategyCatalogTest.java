package io.sptraderb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.StrategyCatalog.Listing;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.strategy.UnknownStrategyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStrategyCatalogTest {

    private static final String GOOD = """
        name: Good one
        version: 1.2.0
        author: someone
        description: enters on crosses
        dependencies: {signals: [core.signals.ma_crossover]}
        parameters: {size: 0.1}
        entry: {when: [{signal: ma_crossover}], size: parameters.size}
        exit: {stop_loss: 0.02}
        """;

    @TempDir
    private Path root;

    private Path folder;
    private FolderStrategyCatalog catalog;

    @BeforeEach
    void setUp() throws IOException {
        folder = Files.createDirectory(root.resolve("strategies"));
        catalog = new FolderStrategyCatalog(folder);
        Files.writeString(folder.resolve("good.yaml"), GOOD);
        Files.writeString(root.resolve("secret.yaml"), GOOD);
    }

    @Test
    void shouldListStrategiesWithAndWithoutProblems() throws IOException {
        Files.writeString(folder.resolve("bad.yml"), GOOD.replace("stop_loss", "stop_los") + "bogus: 1\n");
        Files.writeString(folder.resolve("broken.yaml"), "name: [");
        Files.writeString(folder.resolve("notes.txt"), "no strategy");
        Files.writeString(folder.resolve(".hidden.yaml"), GOOD);
        Files.createDirectory(folder.resolve("folder.yaml"));

        assertThat(catalog.list())
                .containsExactly(
                        new Listing("bad", "Good one", "enters on crosses", "1.2.0", 2),
                        new Listing("broken", "broken", "", "", 1),
                        new Listing("good", "Good one", "enters on crosses", "1.2.0", 0));
    }

    @Test
    void shouldGiveSourceAndStrategy() {
        assertThat(catalog.source("good")).contains(GOOD);
        assertThat(catalog.load("good", Map.of()).name()).isEqualTo("good");
        assertThat(catalog.source("other")).isEmpty();
    }

    @Test
    void shouldPreferYamlToYml() throws IOException {
        Files.writeString(folder.resolve("good.yml"), "name: [");

        assertThat(catalog.source("good")).contains(GOOD);
        assertThat(catalog.list()).hasSize(1);
    }

    @Test
    void shouldSeeChangesAtOnceAndReuseWhatDidNotChange() throws IOException {
        var first = catalog.load("good", Map.of());
        assertThat(catalog.load("good", Map.of())).isSameAs(first);

        Files.writeString(folder.resolve("good.yaml"), GOOD.replace("size: 0.1", "size: 0.3"));
        assertThat(catalog.load("good", Map.of()).entries().getFirst().sizing())
                .isEqualTo(new Sizing.FractionOfCash(0.3));

        Files.delete(folder.resolve("good.yaml"));
        assertThat(catalog.list()).isEmpty();
        assertThat(catalog.source("good")).isEmpty();
    }

    @Test
    void shouldApplyOverridesWithoutKeepingThem() {
        var overridden = catalog.load("good", Map.of("size", new ParameterValue.Decimal(0.5)));

        assertThat(overridden.entries().getFirst().sizing()).isEqualTo(new Sizing.FractionOfCash(0.5));
        assertThat(catalog.load("good", Map.of()).entries().getFirst().sizing())
                .isEqualTo(new Sizing.FractionOfCash(0.1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../secret",
                "../strategies/good",
                "./good",
                "/etc/passwd",
                "good/../good",
                "good\\..\\good",
                "good.yaml",
                "go..od",
                "good\r\nSet-Cookie: x",
                "good\n",
                "good\u0000",
                "-good",
                "%2e%2e/secret",
                "g\u00f6\u00f6d"
            })
    void shouldNotKnowNamesThatAreNone(String name) {
        assertThat(catalog.source(name)).isEmpty();
        assertThatThrownBy(() -> catalog.load(name, Map.of()))
                .isInstanceOfSatisfying(UnknownStrategyException.class, e -> {
                    assertThat(e.available()).containsExactly("good");
                    assertThat(e.getMessage()).doesNotContain("\n", "\r");
                });
    }

    @Test
    void shouldNotKnowNamesOfAbsoluteFilesOrGreatLength() {
        for (String name : List.of(root.resolve("secret").toString(), "a".repeat(65), "a".repeat(100_000))) {
            assertThatThrownBy(() -> catalog.load(name, Map.of()))
                    .isInstanceOf(UnknownStrategyException.class)
                    .message()
                    .hasSizeLessThan(200);
        }
    }

    @Test
    void shouldNotFollowLinksToTheOutside() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.yaml"), root.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("circle.yaml"), folder.resolve("circle.yaml"));
        Files.createSymbolicLink(folder.resolve("inside.yaml"), folder.resolve("good.yaml"));

        assertThat(catalog.source("link")).isEmpty();
        assertThat(catalog.source("circle")).isEmpty();
        assertThat(catalog.list()).extracting(Listing::name).containsExactly("good", "inside");
    }

    @Test
    void shouldReadAFolderThatIsItselfALink() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), folder);

        assertThat(new FolderStrategyCatalog(link).source("good")).contains(GOOD);
    }

    @Test
    void shouldTellWhyAFileIsNoText() throws IOException {
        Files.write(folder.resolve("latin.yaml"), new byte[] {'n', ':', ' ', (byte) 0xE4, '\n'});
        Files.writeString(folder.resolve("huge.yaml"), "#".repeat(1_000_001));

        assertProblem("latin", "the file is no UTF-8 text");
        assertProblem("huge", "the file is too long");
        assertThat(catalog.list()).extracting(Listing::problems).containsExactly(0, 1, 1);
    }

    private void assertProblem(String name, String message) {
        assertThatThrownBy(() -> catalog.load(name, Map.of()))
                .isInstanceOfSatisfying(InvalidStrategyException.class, e -> assertThat(e.problems())
                        .extracting(Problem::message)
                        .containsExactly(message));
    }

    @Test
    void shouldTellEveryProblemOfAText() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), GOOD + "bogus: 1\nexti: 2\n");

        assertThatThrownBy(() -> catalog.load("bad", Map.of()))
                .isInstanceOfSatisfying(
                        InvalidStrategyException.class,
                        e -> assertThat(e.problems()).extracting(Problem::line).containsExactly(9, 10));
    }

    @Test
    void shouldHaveNothingWhenThereIsNoFolder() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "x");

        assertThat(new FolderStrategyCatalog(root.resolve("nowhere")).list()).isEmpty();
        assertThat(new FolderStrategyCatalog(file).list()).isEmpty();
    }

    @Test
    void shouldServeManyThreadsWhileFilesChange() throws IOException, InterruptedException, ExecutionException {
        List<Future<?>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                readers.add(threads.submit(() -> {
                    for (int round = 0; round < 50; round++) {
                        assertThat(catalog.load("good", Map.of()).warnings()).isEmpty();
                        assertThat(catalog.list()).hasSizeBetween(1, 2);
                    }
                }));
            }
            for (int round = 0; round < 50; round++) {
                Files.writeString(folder.resolve("coming.yaml"), GOOD);
                Files.delete(folder.resolve("coming.yaml"));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
    }
}

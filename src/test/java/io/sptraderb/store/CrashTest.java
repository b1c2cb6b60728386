package io.sptraderb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.JobFilter;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.JobQuery;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.RunStoreException;
import io.sptraderb.support.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the midst of hundreds of writes: what was acknowledged is there afterwards. */
class CrashTest {

    private static final int LINES = 300;
    private static final int MANY_ROUNDS = 15;
    private static final int ROUNDS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void shouldLoseNothingOfTheEmbeddedDatabase() throws IOException, InterruptedException {
        // several, over one file: once it had grown, a version of H2 lost what was acknowledged last
        for (int i = 0; i < ROUNDS; i++) {
            round(folder.toString(), LINES + 37 * i);
        }
    }

    @Test
    void shouldLoseNothingOfPostgres() throws IOException, InterruptedException {
        round(TestPostgres.newDatabase(), LINES);
    }

    @Test
    @Tag("slow")
    void shouldLoseNothingHoweverOftenItIsKilled() throws IOException, InterruptedException {
        String url = TestPostgres.newDatabase();
        for (int i = 0; i < MANY_ROUNDS; i++) {
            round(folder.toString(), LINES + 37 * i);
            round(url, LINES + 37 * i);
        }
    }

    @Test
    void shouldTellASecondServerThatAnotherHasTheFile() throws IOException, InterruptedException {
        Process writer = start(folder.toString());
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            assertThatThrownBy(() -> Database.embedded(folder, Duration.ofMillis(200)))
                    .isInstanceOf(RunStoreException.class)
                    .hasMessageContaining("in use");
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private static void round(String place, int lines) throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        Process writer = start(place);
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            while (acknowledged.size() < lines) {
                acknowledged.add(Optional.ofNullable(out.readLine()).orElseThrow());
            }
            // the process's own method would throw away what it said last
            writer.toHandle().destroyForcibly();
            writer.waitFor();
            // what it said before it died counts too
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(line);
            }
        }
        try (Database database = open(place)) {
            SqlRunStore store = new SqlRunStore(database);
            for (String line : acknowledged) {
                verify(store, line);
            }
            assertThat(store.unfinished()).hasSizeLessThan(lines);
            assertThat(store.ended(JobQuery.newest(JobFilter.ALL, 1, 0)).total())
                    .isGreaterThanOrEqualTo(lines / 2 - 1);
        }
    }

    private static void verify(SqlRunStore store, String line) {
        String[] words = line.split(" ", 2);
        // the last line may be cut
        Optional<JobId> id = words.length == 2 ? JobId.parse(words[1]) : Optional.empty();
        if (id.isPresent()) {
            JobState state = store.find(id.get()).orElseThrow().job().state();
            if (words[0].equals("ended")) {
                assertThat(state).isEqualTo(new JobState.Cancelled());
                assertThat(store.result(id.get())).isPresent();
            }
        }
    }

    private static Database open(String place) {
        return Database.isPostgresUrl(place)
                ? Database.postgres(place, PATIENCE)
                : Database.embedded(Path.of(place), PATIENCE);
    }

    private static Process start(String place) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        place)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

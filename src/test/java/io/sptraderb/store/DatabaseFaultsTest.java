package io.sptraderb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.RunStoreException;
import io.sptraderb.support.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that are not there, go away and come back. */
class DatabaseFaultsTest {

    @TempDir
    private Path folder;

    @Test
    void shouldWaitForADatabaseThatIsRestartedInTheMidstOfWrites() throws Exception {
        try (TestPostgres.Restartable server = TestPostgres.restartable(folder)) {
            try (Database database = Database.postgres(server.url(), Duration.ofSeconds(60))) {
                SqlRunStore store = new SqlRunStore(database);
                Job before = SampleJobs.job(new JobState.Queued());
                store.save(before);
                server.kill();
                assertThat(database.answers()).isFalse();
                Thread restart = Thread.ofPlatform().start(server::start);
                Job after = SampleJobs.job(new JobState.Queued());
                store.save(after);
                restart.join();
                assertThat(store.unfinished()).containsExactlyInAnyOrder(before, after);
            }
        }
    }

    @Test
    void shouldFailWithinTheBoundWhenTheDatabaseIsGone() throws Exception {
        try (TestPostgres.Restartable server = TestPostgres.restartable(folder)) {
            try (Database database = Database.postgres(server.url(), Duration.ofSeconds(3))) {
                SqlRunStore store = new SqlRunStore(database);
                server.kill();
                long start = System.nanoTime();
                assertThatThrownBy(() -> store.save(SampleJobs.job(new JobState.Queued())))
                        .isInstanceOf(RunStoreException.class)
                        .hasMessageContaining("saving backtest");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
                assertThat(store.isWritable()).isFalse();
            }
        }
    }

    @Test
    void shouldSayThatNoDatabaseAnswersAtTheStart() {
        assertThatThrownBy(() -> Database.postgres(
                        "postgres://me:secret@127.0.0.1:1/nothing?password=secret", Duration.ofMillis(100)))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("postgresql://127.0.0.1:1/nothing")
                .hasMessageNotContaining("secret");
    }

    @Test
    void shouldSayThatTheFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> Database.embedded(file, Duration.ofMillis(100)))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void shouldSayThatTheFileIsNoDatabase() throws IOException {
        Files.write(
                folder.resolve("sptraderb.mv.db"), "no database".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Database.embedded(folder, Duration.ofMillis(100)))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("sptraderb.mv.db");
    }

    @Test
    void shouldReadTheSpellingsOfAUrl() {
        record Row(String url, String jdbc, String user, String password) {}
        List<Row> rows = List.of(
                new Row("postgres://h/db", "jdbc:postgresql://h/db", "", ""),
                new Row("postgresql://u@h:5/db", "jdbc:postgresql://h:5/db", "u", ""),
                new Row("jdbc:postgresql://h/db?sslmode=require", "jdbc:postgresql://h/db?sslmode=require", "", ""),
                new Row("postgres://u:p%40s+s:x@h/db", "jdbc:postgresql://h/db", "u", "p@s+s:x"));
        for (Row row : rows) {
            assertThat(DatabaseUrl.parse(row.url()))
                    .as(row.url())
                    .contains(new DatabaseUrl(row.jdbc(), row.user(), row.password()));
        }
        for (String url :
                List.of("", "mysql://h/db", "postgres://h", "postgres:///db", "jdbc:h2:mem:x", "://", "a b")) {
            assertThat(DatabaseUrl.parse(url)).as(url).isEmpty();
        }
        assertThat(DatabaseUrl.parse("postgres://u:secret@h/db?password=secret").orElseThrow())
                .hasToString("postgresql://h/db");
    }
}

package io.sptraderb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.RunStoreException;
import io.sptraderb.support.MemoryRunStore;
import io.sptraderb.support.RandomResults;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesMigrationTest {

    private static final BacktestResult RESULT = RandomResults.of(1, 30, 3);

    @TempDir
    private Path state;

    private final MemoryRunStore store = new MemoryRunStore();

    @Test
    void shouldTakeJobsAndResultsAndKeepTheFiles() throws IOException {
        Job queued = SampleJobs.job(new JobState.Queued());
        Job ended = SampleJobs.completed("one", "EURUSD", 1);
        Job overtaken = SampleJobs.job(new JobState.Queued());
        Path runs = Files.createDirectory(state.resolve("runs"));
        write(runs, queued, ".open.json");
        write(runs, ended, ".job.json");
        writeResult(runs, ended);
        write(runs, overtaken, ".open.json");
        write(runs, SampleJobs.with(overtaken, new JobState.Cancelled()), ".job.json");

        RunFilesMigration.migrate(runs, store);

        assertThat(store.unfinished()).containsExactly(queued);
        assertThat(store.saved(ended.id())).contains(ended);
        assertThat(store.result(ended.id()).orElseThrow().tradesHash()).isEqualTo(RESULT.tradesHash());
        assertThat(store.saved(overtaken.id()).orElseThrow().state()).isEqualTo(new JobState.Cancelled());
        assertThat(runs).doesNotExist();
        assertThat(state.resolve("runs.migrated").resolve(ended.id() + ".job.json"))
                .exists();
        RunFilesMigration.migrate(runs, store);
    }

    @Test
    void shouldLeaveOutWhatCannotBeRead() throws IOException {
        Job good = SampleJobs.completed("one", "EURUSD", 1);
        Path runs = Files.createDirectory(state.resolve("runs"));
        write(runs, good, ".job.json");
        Files.writeString(runs.resolve(good.id() + ".result.json.gz"), "no gzip");
        Files.writeString(runs.resolve("notes.job.json"), "{");
        Files.writeString(runs.resolve("large.job.json"), "x".repeat(2 << 20));

        RunFilesMigration.migrate(runs, store);

        assertThat(store.saved(good.id())).contains(good);
        assertThat(store.result(good.id())).isEmpty();
        assertThat(state.resolve("runs.migrated").resolve("notes.job.json")).exists();
    }

    @Test
    void shouldLeaveTheFolderWhenTheStoreCannotTakeIt() throws IOException {
        Path runs = Files.createDirectory(state.resolve("runs"));
        write(runs, SampleJobs.completed("one", "EURUSD", 1), ".job.json");
        store.setFull(true);
        assertThatThrownBy(() -> RunFilesMigration.migrate(runs, store)).isInstanceOf(RunStoreException.class);
        assertThat(runs).exists();
    }

    private static void write(Path folder, Job job, String ending) throws IOException {
        Files.writeString(folder.resolve(job.id() + ending), JobJson.write(job).toString());
    }

    private static void writeResult(Path folder, Job job) throws IOException {
        Path file = folder.resolve(job.id() + ".result.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            ResultWriter.write(RESULT, out);
        }
    }
}

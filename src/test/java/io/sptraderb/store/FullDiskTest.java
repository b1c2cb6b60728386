package io.sptraderb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.RunStoreException;
import io.sptraderb.support.RandomResults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database on a disk that is full, and has room again. */
class FullDiskTest {

    @TempDir
    private Path folder;

    private final AtomicLong freeBytes = new AtomicLong(Long.MAX_VALUE);
    private Database database;
    private SqlRunStore store;

    @BeforeEach
    void open() {
        FullDisk.register();
        database = new Database(
                DatabaseUrl.embedded(folder.resolve("sptraderb"), "full:async:"),
                Duration.ofSeconds(2),
                freeBytes::get);
        store = new SqlRunStore(database);
    }

    @AfterEach
    void close() {
        FullDisk.setFull(false);
        database.close();
        FullDisk.unregister();
    }

    @Test
    void shouldGoOnWhenThereIsRoomAgain() {
        Job before = SampleJobs.job(new JobState.Queued());
        store.save(before);
        FullDisk.setFull(true);
        Job lost = SampleJobs.job(new JobState.Queued());
        assertThatThrownBy(() -> store.save(lost))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("sptraderb.mv.db: saving backtest " + lost.id())
                .hasMessageContaining("No space left on device");
        assertThatThrownBy(() -> store.save(lost)).isInstanceOf(RunStoreException.class);
        assertThat(store.isWritable()).isFalse();

        FullDisk.setFull(false);
        Job after = SampleJobs.job(new JobState.Queued());
        store.save(after);
        assertThat(store.isWritable()).isTrue();
        assertThat(store.unfinished()).containsExactlyInAnyOrder(before, after);
    }

    @Test
    void shouldStoreEndsWhereResultsFindNoRoom() {
        Job job = SampleJobs.job(new JobState.Queued());
        store.save(job);
        freeBytes.set(63L << 20);
        assertThatThrownBy(() -> store.save(job, RandomResults.of(1, 10, 1)))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("its disk has 63 MB left, of which 64 are kept free");
        store.save(job);
        freeBytes.set(64L << 20);
        store.save(job, RandomResults.of(1, 10, 1));
        assertThat(store.result(job.id())).isPresent();
    }
}

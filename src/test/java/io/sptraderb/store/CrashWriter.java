package io.sptraderb.store;

import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobState;
import io.sptraderb.support.RandomResults;
import java.nio.file.Path;
import java.time.Duration;

/** A process that stores runs until it is killed, and prints the id of each once the store has it. */
final class CrashWriter {

    private CrashWriter() {}

    /**
     * Stores without end.
     *
     * @param args a folder for the embedded database, or the URL of a PostgreSQL
     */
    public static void main(String[] args) {
        Duration patience = Duration.ofSeconds(5);
        Database database = Database.isPostgresUrl(args[0])
                ? Database.postgres(args[0], patience)
                : Database.embedded(Path.of(args[0]), patience);
        SqlRunStore store = new SqlRunStore(database);
        System.out.println("ready");
        for (int i = 0; ; i++) {
            Job job = SampleJobs.job(new JobState.Queued());
            store.save(job);
            System.out.println("queued " + job.id());
            store.save(SampleJobs.with(job, new JobState.Cancelled()), RandomResults.of(i, 200, 20));
            System.out.println("ended " + job.id());
        }
    }
}

package io.sptraderb.store;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.JobPage;
import io.sptraderb.backtest.JobQuery;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.NotedJob;
import io.sptraderb.backtest.RunNotes;
import io.sptraderb.backtest.RunStore;
import io.sptraderb.backtest.RunStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Keeps jobs and results in the database; see {@code db/migration} for its tables. */
public final class SqlRunStore implements RunStore {

    private static final System.Logger LOG = System.getLogger(SqlRunStore.class.getName());
    private static final int BUFFER = 1 << 16;

    private final Database database;
    /** A large result keeps a connection for seconds: the others stay free for what is short. */
    private final Semaphore streams = new Semaphore(Database.CONNECTIONS / 2, true);

    public SqlRunStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(Job job) {
        database.retries().run("saving backtest " + job.id(), () -> put(job));
    }

    @Override
    public void saveProgress(Job job) {
        try {
            database.jdbi().useHandle(handle -> update(handle, job));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "the progress of backtest " + job.id() + " was not saved", e);
        }
    }

    private void put(Job job) {
        database.jdbi().useTransaction(handle -> {
            boolean isNew = job.state() instanceof JobState.Queued;
            boolean isDone =
                    isNew ? insert(handle, job) || update(handle, job) : update(handle, job) || insert(handle, job);
            if (!isDone) {
                throw new RunStoreException(
                        database.place(), "the idempotency key of backtest " + job.id() + " is taken", null);
            }
        });
    }

    private static boolean insert(Handle handle, Job job) {
        return handle.createUpdate(RunSql.INSERT).bindMap(RunRow.columns(job)).execute() > 0;
    }

    private static boolean update(Handle handle, Job job) {
        return handle.createUpdate(RunSql.UPDATE).bindMap(RunRow.columns(job)).execute() > 0;
    }

    @Override
    public void save(Job job, BacktestResult result) {
        String what = "saving the result of backtest " + job.id();
        database.requireRoom(what);
        streams.acquireUninterruptibly();
        try {
            database.retries().run(what, () -> database.jdbi().useTransaction(handle -> put(handle, job, result)));
        } finally {
            streams.release();
        }
    }

    private static void put(Handle handle, Job job, BacktestResult result) {
        if (!update(handle, job, result)) {
            insert(handle, job);
            update(handle, job, result);
        }
        UUID run = RunRow.id(job.id());
        deleteResult(handle, run);
        try (OutputStream out = new FastGzip(new ResultParts.Writer(handle, run))) {
            ResultWriter.write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean update(Handle handle, Job job, BacktestResult result) {
        return handle.createUpdate(RunSql.UPDATE_WITH_RESULT)
                        .bindMap(RunRow.columns(job))
                        .bindMap(RunRow.provenance(result))
                        .execute()
                > 0;
    }

    @Override
    public Optional<NotedJob> find(JobId id) {
        return database.retries().call("reading backtest " + id, () -> database.jdbi()
                .withHandle(handle -> handle.createQuery(RunSql.SELECT + "where id = :id")
                        .bind("id", RunRow.id(id))
                        .map((row, context) -> RunRow.read(row))
                        .findOne()));
    }

    @Override
    public Optional<Job> withKey(String key) {
        return database.retries().call("looking for an idempotency key", () -> database.jdbi()
                .withHandle(handle -> handle.createQuery(RunSql.SELECT + "where idempotency_key = :key")
                        .bind("key", key)
                        .map((row, context) -> RunRow.read(row).job())
                        .findOne()));
    }

    @Override
    public List<Job> unfinished() {
        String sql =
                "select id, document from backtest_runs where status in ('queued', 'running', 'cancelling') order by"
                        + " created_at, id";
        return database.retries().call("reading backtests that have not ended", () -> database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).map((row, context) -> readable(row)).list().stream()
                        .flatMap(Optional::stream)
                        .toList()));
    }

    /** One row that somebody damaged keeps no server from starting. */
    private static Optional<Job> readable(ResultSet row) throws SQLException {
        String id = row.getString("id");
        try {
            return Optional.of(RunRow.job(row.getString("document")));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "backtest " + id + " cannot be read: left out", e);
            return Optional.empty();
        }
    }

    @Override
    public JobPage ended(JobQuery query) {
        RunSql filter = RunSql.of(query.filter());
        return database.retries().call("listing backtests", () -> database.jdbi()
                .inTransaction(handle -> new JobPage(
                        handle.createQuery(RunSql.SELECT + filter.where() + RunSql.orderBy(query))
                                .bindMap(filter.values())
                                .bind("limit", query.limit())
                                .bind("offset", query.offset())
                                .map((row, context) -> RunRow.read(row))
                                .list(),
                        handle.createQuery("select count(*) from backtest_runs " + filter.where())
                                .bindMap(filter.values())
                                .mapTo(Integer.class)
                                .one())));
    }

    @Override
    public Map<JobId, RunNotes> notes(Collection<JobId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String sql = "select id, tags, notes from backtest_runs where id in (<ids>) and (tags <> '' or notes <> '')";
        return database.retries().call("reading notes", () -> database.jdbi().withHandle(handle -> {
            Map<JobId, RunNotes> notes = new HashMap<>();
            Query query = handle.createQuery(sql)
                    .bindList("ids", ids.stream().map(RunRow::id).toList());
            query.map((row, context) -> notes.put(new JobId(row.getString("id")), RunRow.notes(row)))
                    .list();
            return notes;
        }));
    }

    @Override
    public boolean saveNotes(JobId id, RunNotes notes) {
        return database.retries().call("saving notes on backtest " + id, () -> database.jdbi()
                        .withHandle(handle -> handle.createUpdate(
                                        "update backtest_runs set tags = :tags, notes = :notes where id = :id")
                                .bind("id", RunRow.id(id))
                                .bind("tags", String.join(" ", notes.tags()))
                                .bind("notes", notes.text())
                                .execute()))
                > 0;
    }

    @Override
    public Optional<BacktestResult> result(JobId id) {
        streams.acquireUninterruptibly();
        try {
            return database.retries().call("reading the result of backtest " + id, () -> database.jdbi()
                    .withHandle(handle -> result(handle, id)));
        } finally {
            streams.release();
        }
    }

    private static Optional<BacktestResult> result(Handle handle, JobId id) {
        UUID run = RunRow.id(id);
        boolean exists = handle.createQuery("select 1 from backtest_results where run_id = :run and part = 0")
                .bind("run", run)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!exists) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(new ResultParts.Reader(handle, run), BUFFER)) {
            return Optional.of(ResultReader.read(in));
        } catch (IOException | jakarta.json.JsonException | IllegalArgumentException e) {
            throw new RunStoreException("the result of backtest " + id, "is damaged: " + e.getMessage(), e);
        }
    }

    private static void deleteResult(Handle handle, UUID run) {
        handle.createUpdate("delete from backtest_results where run_id = :run")
                .bind("run", run)
                .execute();
    }

    @Override
    public void delete(JobId id) {
        database.retries().run("deleting backtest " + id, () -> database.jdbi()
                .useHandle(handle -> handle.createUpdate("delete from backtest_runs where id = :id")
                        .bind("id", RunRow.id(id))
                        .execute()));
    }

    @Override
    public List<JobId> deleteEndedBefore(Instant time) {
        String sql = "select id from backtest_runs where completed_at < :time and tags = '' and notes = ''";
        return database.retries().call("deleting old backtests", () -> {
            List<JobId> deleted = new ArrayList<>();
            List<JobId> old = database.jdbi().withHandle(handle -> handle.createQuery(sql)
                    .bind("time", RunRow.time(time))
                    .map((row, context) -> new JobId(row.getString("id")))
                    .list());
            for (JobId id : old) {
                delete(id);
                deleted.add(id);
            }
            return deleted;
        });
    }

    @Override
    public boolean isWritable() {
        return database.answers();
    }
}

package io.sptraderb.store;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.RunStore;
import io.sptraderb.backtest.RunStoreException;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps jobs and results as files of one folder: {@code <id>.open.json} while a job has not ended, {@code <id>.job.json}
 * from then on, both small, and {@code <id>.result.json.gz}. Equal results are equal files, byte for byte. One store at
 * a time owns a folder.
 *
 * <p>The end of a job has a file of its own because file systems force a file that replaces another to the disk: that
 * would cost every run milliseconds nobody asked for.
 */
public final class JsonRunStore implements RunStore, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JsonRunStore.class.getName());
    private static final String JOB = ".job.json";
    private static final String OPEN = ".open.json";
    private static final String RESULT = ".result.json.gz";
    private static final JsonReaderFactory READERS = ExactJson.JSON.createReaderFactory(Map.of());
    private static final JsonWriterFactory WRITERS = ExactJson.JSON.createWriterFactory(Map.of());
    private static final int BUFFER = 1 << 16;
    /** A job is about two kilobytes; what is far larger is not one. */
    private static final long MAX_JOB_BYTES = 1 << 20;

    private final RunFolder folder;
    private final Path path;
    private final boolean forcing;

    /** A store in the folder, which is made when there is none; what is written survives a loss of power. */
    public JsonRunStore(Path folder) {
        this(folder, Durability.POWER_LOSS);
    }

    /**
     * A store in the folder, which is made when there is none.
     *
     * @throws RunStoreException when the folder cannot be made or written, or is another store's
     */
    public JsonRunStore(Path folder, Durability durability) {
        this.path = folder;
        this.folder = new RunFolder(folder);
        this.forcing = durability == Durability.POWER_LOSS;
    }

    @Override
    public void save(Job job) {
        // waiting for the disk at every submission would cost more than the run; a killed process loses nothing so
        boolean ended = job.state().isFinal();
        boolean force = forcing && ended;
        JsonObject json = JobJson.write(job);
        folder.write(
                job.id() + (ended ? JOB : OPEN),
                out -> {
                    try (JsonWriter writer = WRITERS.createWriter(out)) {
                        writer.writeObject(json);
                    }
                },
                force);
        if (force) {
            folder.forceNames();
        }
        if (ended) {
            folder.delete(job.id() + OPEN);
        }
    }

    @Override
    public void saveResult(JobId id, BacktestResult result) {
        folder.write(
                id + RESULT,
                out -> {
                    try (GZIPOutputStream zip = new FastGzip(out)) {
                        ResultWriter.write(result, zip);
                    }
                },
                forcing);
    }

    @Override
    public List<Job> jobs() {
        Map<JobId, Job> jobs = new HashMap<>();
        read(OPEN).forEach(job -> jobs.put(job.id(), job));
        // of a process that died between the two, the end counts
        read(JOB).forEach(job -> jobs.put(job.id(), job));
        return jobs.values().stream()
                .sorted(Comparator.comparing(Job::createdAt).thenComparing(Job::id))
                .toList();
    }

    private List<Job> read(String ending) {
        List<Job> jobs = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*" + ending)) {
            for (Path file : files) {
                job(file, ending).ifPresent(jobs::add);
            }
        } catch (IOException e) {
            throw new RunStoreException(path.toString(), "could not be listed: " + RunFolder.reason(e), e);
        }
        return jobs;
    }

    @Override
    public Optional<BacktestResult> result(JobId id) {
        Path file = folder.file(id + RESULT);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            return Optional.of(ResultReader.read(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw new RunStoreException(file.getFileName().toString(), "is damaged: " + RunFolder.reason(e), e);
        }
    }

    @Override
    public void deleteResult(JobId id) {
        folder.delete(id + RESULT);
    }

    @Override
    public void delete(JobId id) {
        // a job without a result can be deleted again, a result without a job never
        folder.delete(id + RESULT);
        folder.delete(id + OPEN);
        folder.delete(id + JOB);
    }

    @Override
    public boolean isWritable() {
        return folder.isWritable();
    }

    /** Gives the folder back to other processes. */
    @Override
    public void close() {
        folder.close();
    }

    /** The job of a file; one that cannot be read is reported and left where it is. */
    private static Optional<Job> job(Path file, String ending) {
        String name = file.getFileName().toString();
        Optional<JobId> id = JobId.parse(name.substring(0, name.length() - ending.length()));
        if (id.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "{0} is no job of this store: left out", file);
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MAX_JOB_BYTES) {
                throw new JsonException("larger than " + MAX_JOB_BYTES + " bytes");
            }
            try (InputStream in = Files.newInputStream(file);
                    JsonReader reader = READERS.createReader(in)) {
                Job job = JobJson.read(reader.readObject());
                if (!job.id().equals(id.get())) {
                    throw new JsonException("it says its id is " + job.id());
                }
                return Optional.of(job);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be read: left out", e);
            return Optional.empty();
        }
    }

    /** Compresses at the fastest level: columns of digits shrink to less than half at any. */
    private static final class FastGzip extends GZIPOutputStream {
        private FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(1);
        }
    }
}

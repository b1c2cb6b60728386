package io.sptraderb.store;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.RunStore;
import io.sptraderb.backtest.RunStoreException;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Takes runs into the store that versions before it kept as files: {@code <id>.open.json} while a job had not ended,
 * {@code <id>.job.json} from then on, and {@code <id>.result.json.gz}. The folder is renamed when all of them are in, and
 * never deleted; what cannot be read stays in it.
 */
public final class RunFilesMigration {

    private static final System.Logger LOG = System.getLogger(RunFilesMigration.class.getName());
    private static final String MIGRATED = ".migrated";
    private static final long MAX_JOB_BYTES = 1 << 20;

    private RunFilesMigration() {}

    /**
     * Does nothing when there is no such folder. What was taken before and interrupted is taken again.
     *
     * @throws RunStoreException when the store cannot take them; the folder is as it was
     */
    public static void migrate(Path folder, RunStore store) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        int taken = take(folder, ".open.json", store);
        // of a process that died between the two, the end counts
        taken += take(folder, ".job.json", store);
        Path migrated = folder.resolveSibling(folder.getFileName() + MIGRATED);
        try {
            Files.move(folder, migrated);
        } catch (IOException e) {
            throw new RunStoreException(folder.toString(), "cannot be renamed to " + migrated + ": " + e, e);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "{0} backtests of files are in the database; the files are in {1}",
                taken,
                migrated);
    }

    private static int take(Path folder, String ending, RunStore store) {
        int taken = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ending)) {
            for (Path file : files) {
                taken += take(file, store) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new RunStoreException(folder.toString(), "could not be listed: " + e, e);
        }
        return taken;
    }

    private static boolean take(Path file, RunStore store) throws IOException {
        Job job;
        try {
            if (Files.size(file) > MAX_JOB_BYTES) {
                throw new JsonException("larger than " + MAX_JOB_BYTES + " bytes");
            }
            job = RunRow.job(Files.readString(file));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be read: left out", e);
            return false;
        }
        Path result = file.resolveSibling(job.id() + ".result.json.gz");
        result(result).ifPresentOrElse(found -> store.save(job, found), () -> store.save(job));
        return true;
    }

    private static Optional<BacktestResult> result(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(ResultReader.read(in));
        } catch (RuntimeException | IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be read: its backtest has no result", e);
            return Optional.empty();
        }
    }
}

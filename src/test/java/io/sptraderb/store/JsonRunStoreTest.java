package io.sptraderb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.CandleRequirement;
import io.sptraderb.backtest.ExecutionMode;
import io.sptraderb.backtest.Failure;
import io.sptraderb.backtest.IdempotencyKey;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.MarketOverrides;
import io.sptraderb.backtest.Outcome;
import io.sptraderb.backtest.Progress;
import io.sptraderb.backtest.RequestSummary;
import io.sptraderb.backtest.RequestSummary.MarketSummary;
import io.sptraderb.backtest.RunStoreException;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentFailedException.Frame;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.engine.EndedBy;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.Problem;
import io.sptraderb.support.RandomResults;
import io.sptraderb.trade.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRunStoreTest {

    @TempDir
    private Path folder;

    private JsonRunStore store;

    @BeforeEach
    void open() {
        store = new JsonRunStore(folder, Durability.PROCESS_DEATH);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    @Test
    void shouldGiveBackExactlyWhatARunFoundOut() {
        // bit for bit: assertj's own comparison of doubles calls all NaN equal and tells zeros apart
        RecursiveComparisonConfiguration exact = RecursiveComparisonConfiguration.builder()
                .withEqualsForType(
                        (a, b) -> Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b), Double.class)
                .withEqualsForType(Arrays::equals, double[].class)
                .build();
        for (long seed = 1; seed <= 20; seed++) {
            BacktestResult result = RandomResults.of(seed, (int) (seed % 7) * 13, (int) (seed % 5) * 4);
            JobId id = JobId.random();
            store.saveResult(id, result);
            assertThat(store.result(id).orElseThrow())
                    .as("seed " + seed)
                    .usingRecursiveComparison(exact)
                    .isEqualTo(result);
        }
    }

    @Test
    void shouldWriteEqualBytesForEqualResults() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            JobId one = JobId.random();
            JobId other = JobId.random();
            store.saveResult(one, RandomResults.of(seed, 50, 5));
            store.saveResult(other, store.result(one).orElseThrow());
            assertThat(Files.readAllBytes(resultFile(one))).isEqualTo(Files.readAllBytes(resultFile(other)));
        }
    }

    @Test
    void shouldGiveBackJobsInEveryStateAfterARestart() {
        List<Job> jobs = states().map(JsonRunStoreTest::job).toList();
        jobs.forEach(store::save);
        reopen();
        assertThat(store.jobs()).containsExactlyInAnyOrderElementsOf(jobs);
    }

    @Test
    void shouldReplaceWhatWasKnownAndForgetWhatIsDeleted() {
        Job queued = job(new JobState.Queued());
        store.save(queued);
        Job ended = new Job(
                queued.id(),
                queued.request(),
                new JobState.Cancelled(),
                queued.createdAt(),
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                2,
                queued.key());
        store.save(ended);
        store.saveResult(queued.id(), RandomResults.of(1, 5, 1));
        assertThat(store.jobs()).containsExactly(ended);
        assertThat(openFile(queued.id())).doesNotExist();
        store.delete(queued.id());
        store.delete(queued.id());
        assertThat(store.jobs()).isEmpty();
        assertThat(store.result(queued.id())).isEmpty();
        assertThat(filesBut(".lock")).isEmpty();
    }

    @Test
    void shouldBelieveTheEndWhenAProcessDiedBeforeForgettingTheBeginning() throws IOException {
        Job queued = job(new JobState.Queued());
        store.save(queued);
        byte[] open = Files.readAllBytes(openFile(queued.id()));
        Job ended = new Job(
                queued.id(),
                queued.request(),
                new JobState.Cancelled(),
                queued.createdAt(),
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                2,
                queued.key());
        store.save(ended);
        Files.write(openFile(queued.id()), open);
        reopen();
        assertThat(store.jobs()).containsExactly(ended);
    }

    @Test
    void shouldLeaveOutDamagedAndForeignFiles() throws IOException {
        Job good = job(new JobState.Cancelled());
        Job renamed = job(new JobState.Cancelled());
        store.save(good);
        store.save(renamed);
        Files.move(jobFile(renamed.id()), jobFile(JobId.random()));
        String text = Files.readString(jobFile(good.id()));
        List<String> damages = List.of(
                "",
                "{",
                "null",
                "[]",
                text.substring(0, text.length() / 2),
                text.replace("\"cancelled\"", "\"sleeping\""),
                text.replace("\"format\":1", "\"format\":2"),
                text.replace("EURUSD", "../../x"));
        for (String damage : damages) {
            assertThat(damage).isNotEqualTo(text);
            JobId id = JobId.random();
            Files.writeString(jobFile(id), damage.replace(good.id().value(), id.value()));
        }
        Files.writeString(folder.resolve("notes.job.json"), text);
        Files.writeString(folder.resolve("readme.txt"), "mine");
        Files.createDirectory(jobFile(JobId.random()));
        reopen();
        assertThat(store.jobs()).containsExactly(good);
        assertThat(folder.resolve("notes.job.json")).exists();
    }

    @Test
    void shouldSayWhichResultIsDamaged() throws IOException {
        JobId id = JobId.random();
        store.saveResult(id, RandomResults.of(3, 40, 4));
        byte[] bytes = Files.readAllBytes(resultFile(id));
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 0x55;
        for (byte[] damaged : List.of(
                new byte[0], "{}".getBytes(StandardCharsets.UTF_8), flipped, Arrays.copyOf(bytes, bytes.length - 9))) {
            Files.write(resultFile(id), damaged);
            assertThatThrownBy(() -> store.result(id))
                    .isInstanceOf(RunStoreException.class)
                    .hasMessageContaining(id.value())
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void shouldRemoveWhatADeadProcessLeftHalfWritten() throws IOException {
        Files.writeString(folder.resolve(JobId.random() + ".result.json.gz123.tmp"), "half");
        reopen();
        assertThat(filesBut(".lock")).isEmpty();
    }

    @Test
    void shouldBelongToOneStoreAtATime() {
        assertThatThrownBy(() -> new JsonRunStore(folder))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("is used by another");
    }

    @Test
    void shouldSayThatAFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> new JsonRunStore(file))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining(file.toString());
        assertThat(store.isWritable()).isTrue();
        Path lost = folder.resolve("lost");
        try (JsonRunStore unlucky = new JsonRunStore(lost)) {
            Files.delete(lost.resolve(".lock"));
            Files.delete(lost);
            assertThat(unlucky.isWritable()).isFalse();
            assertThatThrownBy(() -> unlucky.save(job(new JobState.Cancelled())))
                    .isInstanceOf(RunStoreException.class);
            assertThatThrownBy(() -> unlucky.saveResult(JobId.random(), RandomResults.of(1, 5, 1)))
                    .isInstanceOf(RunStoreException.class);
        }
    }

    @Test
    void shouldForceFinishedRunsToTheDisk() {
        store.close();
        store = new JsonRunStore(folder, Durability.POWER_LOSS);
        Job ended = job(new JobState.Cancelled());
        store.saveResult(ended.id(), RandomResults.of(2, 5, 1));
        store.save(ended);
        reopen();
        assertThat(store.jobs()).containsExactly(ended);
        assertThat(store.result(ended.id())).isPresent();
    }

    private static Stream<JobState> states() {
        Progress progress = new Progress(12.5, 3, 24, Double.NaN, 1, 2);
        List<Problem> problems = List.of(new Problem("a", 3, "m", "f \u00e9", "w"));
        Failure.Origin origin =
                new Failure.Origin("signals/a", "signals/a.py", 4, List.of(new Frame("evaluate", "signals/a.py", 4)));
        return Stream.of(
                new JobState.Queued(),
                new JobState.Running(progress),
                new JobState.Cancelling(progress),
                new JobState.Completed(new Outcome(
                        9,
                        1,
                        0,
                        new Money(Long.MIN_VALUE + 1),
                        new Money(-5),
                        0.1,
                        -0.0,
                        Double.NaN,
                        EndedBy.MAX_DRAWDOWN)),
                new JobState.Failed(new Failure(Failure.Kind.BAD_CANDLES, "why", problems, Optional.empty())),
                new JobState.Failed(new Failure(Failure.Kind.COMPONENT_FAILED, "why", List.of(), Optional.of(origin))),
                new JobState.Cancelled(),
                new JobState.Interrupted(progress));
    }

    private static Job job(JobState state) {
        RequestSummary request = new RequestSummary(
                "ma_crossover_strategy",
                List.of(
                        new MarketSummary(new Symbol("EURUSD"), MarketOverrides.NONE),
                        new MarketSummary(
                                new Symbol("AUDUSD"),
                                new MarketOverrides(
                                        new TreeMap<>(Map.of("spread", new ParameterValue.Decimal(0.5))),
                                        new TreeMap<>(Map.of("fast", new ParameterValue.Whole(3)))))),
                Timeframe.of("4h"),
                TimeRange.ALL,
                Money.of(1234.5),
                ExecutionMode.LIVE,
                CandleRequirement.V2_STRICT,
                Optional.of(SourceKind.FILE),
                ExecutionProfile.BACKTESTING_PY.execution().withCosts(new Costs(0.1, 0, 1, 2, 1e-9, 1e-300)),
                new TreeMap<>(Map.of(
                        "whole", new ParameterValue.Whole(Long.MAX_VALUE),
                        "decimal", new ParameterValue.Decimal(3.0),
                        "large", new ParameterValue.Decimal(1e300),
                        "flag", new ParameterValue.Flag(true),
                        "text", new ParameterValue.Text("5"),
                        "list", new ParameterValue.Sequence(List.of(new ParameterValue.Whole(1))))),
                true);
        return new Job(
                JobId.random(),
                request,
                state,
                Instant.parse("2024-06-01T12:00:00.123456789Z"),
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                Long.MAX_VALUE,
                Optional.of(new IdempotencyKey("key-\"1\"", "ff")));
    }

    private Path jobFile(JobId id) {
        return folder.resolve(id + ".job.json");
    }

    private Path openFile(JobId id) {
        return folder.resolve(id + ".open.json");
    }

    private Path resultFile(JobId id) {
        return folder.resolve(id + ".result.json.gz");
    }

    private List<Path> filesBut(String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

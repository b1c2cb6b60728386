package io.sptraderb.store;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.IdempotencyKey;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.NotedJob;
import io.sptraderb.backtest.Outcome;
import io.sptraderb.backtest.RequestSummary;
import io.sptraderb.backtest.RunNotes;
import io.sptraderb.backtest.RunProvenance;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Money;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A job as the columns of {@code backtest_runs}, and back. */
final class RunRow {

    private static final JsonReaderFactory READERS = ExactJson.JSON.createReaderFactory(Map.of());
    /** What both databases and people can read: the years 1 to 9999. */
    private static final long FIRST_TIME = -62_135_596_800L;

    private static final long LAST_TIME = 253_402_300_799L;

    private RunRow() {}

    static UUID id(JobId id) {
        return UUID.fromString(id.value());
    }

    /** Values by column, without notes and provenance, which are written by others. */
    static Map<String, @Nullable Object> columns(Job job) {
        RequestSummary request = job.request();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", id(job.id()));
        columns.put("strategy_name", request.strategyName());
        columns.put(
                "symbol",
                request.markets().stream().map(market -> market.symbol().code()).collect(Collectors.joining(" ")));
        columns.put("timeframe", request.timeframe().toString());
        columns.put("start_date", bound(request.range().from()));
        columns.put("end_date", bound(request.range().to()));
        columns.put("initial_capital", decimal(request.initialCapital()));
        columns.put("status", job.state().wireName());
        columns.put("created_at", time(job.createdAt()));
        columns.put("started_at", job.startedAt().map(RunRow::time).orElse(null));
        columns.put("completed_at", job.finishedAt().map(RunRow::time).orElse(null));
        columns.put("idempotency_key", job.key().map(IdempotencyKey::value).orElse(null));
        columns.put("document", JobJson.write(job).toString());
        Outcome outcome = job.state() instanceof JobState.Completed(Outcome found) ? found : null;
        columns.put("end_capital", outcome == null ? null : decimal(outcome.endCapital()));
        columns.put("total_pnl", outcome == null ? null : decimal(outcome.totalPnl()));
        columns.put("total_return", outcome == null ? null : defined(outcome.totalReturn()));
        columns.put("max_drawdown", outcome == null ? null : defined(outcome.maxDrawdown()));
        columns.put("sharpe_ratio", outcome == null ? null : defined(outcome.sharpeRatio()));
        columns.put("total_trades", outcome == null ? null : outcome.trades());
        return columns;
    }

    /** What of a result has columns beside those of its job. */
    static Map<String, String> provenance(BacktestResult result) {
        RunProvenance provenance = result.provenance();
        return Map.of(
                "engine_version", provenance.engineVersion(),
                "strategy_hash", provenance.strategyHash(),
                "component_hash", provenance.componentHash(),
                "candle_hash", provenance.candleHash(),
                "candle_source", provenance.candleSource(),
                "trades_hash", result.tradesHash());
    }

    /** Reads the columns {@code document}, {@code tags} and {@code notes}. */
    static NotedJob read(ResultSet row) throws SQLException {
        return new NotedJob(job(row.getString("document")), notes(row));
    }

    static Job job(String document) {
        try (JsonReader reader = READERS.createReader(new StringReader(document))) {
            return JobJson.read(reader.readObject());
        }
    }

    static RunNotes notes(ResultSet row) throws SQLException {
        NavigableSet<String> tags = new TreeSet<>(List.of(row.getString("tags").split(" ", -1)));
        tags.remove("");
        return new RunNotes(tags, row.getString("notes"));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime bound(long seconds) {
        return seconds < FIRST_TIME || seconds > LAST_TIME ? null : time(Instant.ofEpochSecond(seconds));
    }

    private static BigDecimal decimal(Money money) {
        return new BigDecimal(FixedPoint.toString(money.units()));
    }

    private static @Nullable Double defined(double figure) {
        return Optional.of(figure).filter(Double::isFinite).orElse(null);
    }
}

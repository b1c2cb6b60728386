package io.sptraderb.store;

import io.sptraderb.backtest.JobFilter;
import io.sptraderb.backtest.JobQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statements of the run store. Values are always bound; the text is put together of constants only.
 *
 * @param where conditions, joined by and
 * @param values what is bound to their names
 */
record RunSql(String where, Map<String, Object> values) {

    /** Columns {@link RunRow#columns} fills. */
    private static final List<String> COLUMNS = List.of(
            "strategy_name",
            "symbol",
            "timeframe",
            "start_date",
            "end_date",
            "initial_capital",
            "status",
            "created_at",
            "started_at",
            "completed_at",
            "idempotency_key",
            "end_capital",
            "total_pnl",
            "total_return",
            "max_drawdown",
            "sharpe_ratio",
            "total_trades",
            "document");

    /** Columns {@link RunRow#provenance} fills. */
    private static final List<String> PROVENANCE =
            List.of("engine_version", "strategy_hash", "component_hash", "candle_hash", "candle_source", "trades_hash");

    static final String INSERT = insert(COLUMNS);
    static final String UPDATE = update(COLUMNS);

    /** The same with the provenance of a result. */
    static final String UPDATE_WITH_RESULT =
            update(Stream.concat(COLUMNS.stream(), PROVENANCE.stream()).toList());

    /** What {@link RunRow#read} reads. */
    static final String SELECT = "select document, tags, notes from backtest_runs ";

    /** The states a job ends in. */
    static final Set<String> FINAL = Set.of("completed", "failed", "cancelled", "interrupted");

    private static String insert(List<String> columns) {
        return "insert into backtest_runs (id, " + String.join(", ", columns) + ") values (:id, :"
                + String.join(", :", columns) + ") on conflict do nothing";
    }

    private static String update(List<String> columns) {
        List<String> assignments =
                columns.stream().map(column -> column + " = :" + column).toList();
        return "update backtest_runs set " + String.join(", ", assignments) + " where id = :id";
    }

    /** The conditions of a filter over jobs that have ended. */
    static RunSql of(JobFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        equal("strategy_name", filter.strategyName(), conditions, values);
        equal("timeframe", filter.timeframe(), conditions, values);
        word("symbol", filter.symbol(), conditions, values);
        word("tags", filter.tag(), conditions, values);
        List<String> states = FINAL.stream()
                .filter(state -> filter.states().isEmpty() || filter.states().contains(state))
                .toList();
        // of constants: the names of states
        conditions.add(states.isEmpty() ? "1 = 0" : "status in ('" + String.join("', '", states) + "')");
        return new RunSql("where " + String.join(" and ", conditions), values);
    }

    private static void equal(
            String column, Optional<String> text, List<String> conditions, Map<String, Object> values) {
        text.ifPresent(wanted -> {
            conditions.add(column + " = :" + column);
            values.put(column, storable(wanted));
        });
    }

    /** That a column of words, parted by blanks, holds this one. */
    private static void word(
            String column, Optional<String> text, List<String> conditions, Map<String, Object> values) {
        text.ifPresent(wanted -> {
            conditions.add("' ' || " + column + " || ' ' like :" + column + " escape '\\'");
            values.put(column, "% " + escaped(storable(wanted)) + " %");
        });
    }

    /** PostgreSQL takes no NUL; what no stored text can hold finds none. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : "\n";
    }

    static String orderBy(JobQuery query) {
        String direction = query.descending() ? " desc" : " asc";
        String column = query.order().wireName();
        return " order by " + column + direction + " nulls last, id" + direction + " limit :limit offset :offset";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

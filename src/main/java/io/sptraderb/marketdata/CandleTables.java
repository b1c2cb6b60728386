package io.sptraderb.marketdata;

import io.sptraderb.candle.Timeframe;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the candle tables of a database by their names: {@code candles_<timeframe>}, then {@code
 * forex_candles_<timeframe>}; tables, views, materialized views and continuous aggregates alike, in the schemas of the
 * connection's search path that may be read.
 */
final class CandleTables {

    private static final System.Logger LOG = System.getLogger(CandleTables.class.getName());
    private static final String LEGACY = "forex_";

    /** The catalogue and not the information schema, which leaves materialized views out. */
    private static final String FIND = """
        select n.nspname, c.relname,
               exists (select 1 from pg_index i
                       join pg_attribute s on s.attrelid = c.oid and s.attnum = i.indkey[0]
                       where i.indrelid = c.oid and i.indisvalid and i.indpred is null and s.attname = 'symbol'),
               array_agg(a.attname::text order by a.attnum),
               array_agg(format_type(a.atttypid, null) order by a.attnum)
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relname ~ '^(forex_)?candles_[1-9][0-9]{0,4}[mhdw]$'
          and c.relkind in ('r', 'p', 'v', 'm', 'f')
          and n.nspname = any (current_schemas(false))
          and has_table_privilege(c.oid, 'select')
        group by c.oid, n.nspname, c.relname
        order by array_position(current_schemas(false), n.nspname)
        """;

    private CandleTables() {}

    /** Finest first; of one timeframe the older layout last. Tables without the right columns are left out, and logged. */
    static List<CandleTable> find(Connection connection) throws SQLException {
        List<CandleTable> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                // as a bare name, a table hides those of the same name further down the search path
                if (names.add(rows.getString(2))) {
                    table(rows, tables);
                }
            }
        }
        tables.sort(Comparator.comparing(CandleTable::timeframe)
                .thenComparing(table -> table.name().startsWith(LEGACY))
                .thenComparing(CandleTable::name));
        return tables;
    }

    private static void table(ResultSet row, List<CandleTable> tables) throws SQLException {
        String name = row.getString(2);
        Map<String, String> columns = new TreeMap<>();
        String[] columnNames = texts(row, 4);
        String[] columnTypes = texts(row, 5);
        for (int i = 0; i < columnNames.length; i++) {
            columns.put(columnNames[i], columnTypes[i]);
        }
        Optional<Timeframe> timeframe = Timeframe.parse(name.substring(name.lastIndexOf('_') + 1));
        if (timeframe.isEmpty()) {
            return;
        }
        CandleTable table = new CandleTable(row.getString(1), name, timeframe.get(), columns, row.getBoolean(3));
        Optional<String> problem = table.problem();
        if (problem.isPresent()) {
            LOG.log(System.Logger.Level.WARNING, "left out: " + problem.get());
        } else {
            tables.add(table);
        }
    }

    private static String[] texts(ResultSet row, int column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}

package io.sptraderb.marketdata;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.support.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import javax.sql.DataSource;

/** An empty database to fill with candles, for tests. */
final class CandleDatabase {

    private final String url = TestPostgres.newDatabase();
    private final DataSource connections = TestPostgres.dataSource(url);

    DataSource connections() {
        return connections;
    }

    String url() {
        return url;
    }

    MarketData.Connections places() {
        return connections(connections);
    }

    /** As many as a server lets its own loads have. */
    static MarketData.Connections connections(DataSource source) {
        return new MarketData.Connections(source, 4, Duration.ofSeconds(10));
    }

    String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    DatabaseSource source() {
        return new DatabaseSource(places());
    }

    void run(String... statements) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void keep(CandleSeries series) {
        new DatabaseSink(connections).write(series);
    }

    /** Candles with prices of five decimals, one after the other from midnight on. */
    static CandleSeries candles(String symbol, String timeframe, int count) {
        Random random = new Random(count);
        CandleColumns columns = new CandleColumns();
        double close = 1.1;
        for (int i = 0; i < count; i++) {
            double open = close;
            close = rounded(open + random.nextGaussian() * 0.001);
            double high = rounded(Math.max(open, close) + random.nextDouble() * 0.001);
            double low = rounded(Math.min(open, close) - random.nextDouble() * 0.001);
            long time = 1_704_067_200L + i * Timeframe.of(timeframe).seconds();
            columns.add(time, new double[] {open, high, low, close, random.nextInt(1_000) + 0.5});
        }
        Provenance origin = new Provenance("made", TrustTier.EXTERNAL);
        return columns.toSeries(new Symbol(symbol), Timeframe.of(timeframe), origin);
    }

    private static double rounded(double price) {
        return Math.round(price * 100_000) / 100_000.0;
    }
}

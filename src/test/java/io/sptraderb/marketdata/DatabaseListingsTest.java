package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseListingsTest {

    private final CandleDatabase database = new CandleDatabase();

    @Test
    void shouldListBySymbolWhatTheFinestTableHas() {
        database.keep(CandleDatabase.candles("GBPUSD", "1h", 50));
        database.keep(CandleDatabase.candles("EURUSD", "1h", 25));
        database.keep(CandleDatabase.candles("EURUSD", "5m", 13));

        List<Listing> listings = database.source().listings();

        List<Timeframe> fromFive = StoredCandles.offered(List.of(Timeframe.of("5m"), Timeframe.of("1h")));
        List<Timeframe> fromHour = StoredCandles.offered(List.of(Timeframe.of("1h")));
        assertThat(listings)
                .containsExactly(
                        new Listing(new Symbol("EURUSD"), 1_704_067_200L, 1_704_070_800L, 13, fromFive),
                        new Listing(new Symbol("GBPUSD"), 1_704_067_200L, 1_704_243_600L, 50, fromHour));
    }

    @Test
    void shouldListAlikeWithoutAnIndex() {
        database.keep(CandleDatabase.candles("GBPUSD", "1h", 50));
        database.keep(CandleDatabase.candles("EURUSD", "1h", 25));
        List<Listing> indexed = database.source().listings();
        database.run("alter table candles_1h drop constraint candles_1h_pkey");

        assertThat(database.source().listings()).isEqualTo(indexed);
    }

    @Test
    void shouldWalkAlongTheIndexOfALargeTable() throws SQLException {
        database.keep(CandleDatabase.candles("X", "1m", 1));
        database.run(
                "insert into candles_1m select to_timestamp(60 * n), 'S' || n % 20, 1, 1, 1, 1, 1"
                        + " from generate_series(0, 200000 - 1) as n",
                "analyze candles_1m");

        try (Connection connection = database.connections().getConnection()) {
            List<Listing> listings = DatabaseListings.of(connection);
            assertThat(listings).hasSize(21);
            assertThat(listings.getFirst().candleCount()).isEqualTo(10_000);
            assertThat(CandleTables.find(connection)).allMatch(CandleTable::isIndexedBySymbol);
        }
    }

    @Test
    void shouldAskTheDatabaseOnceAMinute() {
        long[] now = {0};
        DatabaseSource source =
                new DatabaseSource(database.connections(), () -> now[0], 1_000, new Turns(1, Duration.ZERO));
        assertThat(source.listings()).isEmpty();
        database.keep(CandleDatabase.candles("EURUSD", "1h", 25));

        now[0] = 59_000_000_000L;
        assertThat(source.listings()).isEmpty();
        now[0] = 60_000_000_000L;
        assertThat(source.listings()).hasSize(1);
    }
}

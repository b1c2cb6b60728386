package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import org.junit.jupiter.api.Test;

class DatabaseSinkTest {

    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final Timeframe HOUR = Timeframe.of("1h");

    private final CandleDatabase database = new CandleDatabase();
    private final DatabaseSink sink = new DatabaseSink(database.connections());

    @Test
    void shouldKeepCandlesAndTellTheirSpan() {
        CandleSeries candles = CandleDatabase.candles("EURUSD", "1h", 2_000);
        assertThat(sink.kept(EURUSD, HOUR)).isEmpty();

        sink.write(candles);

        assertThat(sink.kept(EURUSD, HOUR)).contains(candles.range());
        assertThat(sink.kept(new Symbol("GBPUSD"), HOUR)).isEmpty();
        assertThat(sink.place(EURUSD, HOUR)).isEqualTo("database table candles_1h");
    }

    @Test
    void shouldReplaceCandlesOfTheSameTimesOnly() {
        CandleSeries first = CandleDatabase.candles("EURUSD", "1h", 100);
        CandleSeries other = CandleDatabase.candles("EURUSD", "1h", 101).slice(50, 101);
        sink.write(first);
        sink.write(other);

        CandleSeries kept = database.source().load(EURUSD, HOUR, TimeRange.ALL);

        assertThat(kept.size()).isEqualTo(101);
        assertThat(kept.slice(0, 50).contentHash()).isEqualTo(first.slice(0, 50).contentHash());
        assertThat(kept.slice(50, 101).contentHash()).isEqualTo(other.contentHash());
    }

    @Test
    void shouldKeepNothingWhenTheTableRefusesOne() {
        database.run("create table candles_1h (time timestamptz, symbol text, open float8, high float8, low float8,"
                + " close float8, volume float8 check (volume < 900), primary key (symbol, time))");

        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> sink.write(CandleDatabase.candles("EURUSD", "1h", 500)))
                .withMessageContaining("database table candles_1h: ERROR: new row")
                .withMessageContaining("volume_check");
        assertThat(sink.kept(EURUSD, HOUR)).isEmpty();
    }

    @Test
    void shouldSayWhyATableDoesNotTakeThem() {
        database.run("create table candles_1h (time timestamptz, symbol text, open float8, high float8, low float8,"
                + " close float8, volume float8)");

        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> sink.write(CandleDatabase.candles("EURUSD", "1h", 5)))
                .withMessageContaining("database table candles_1h: ERROR: there is no unique or exclusion constraint");
    }

    @Test
    void shouldKeepUtcInColumnsWithoutZone() {
        database.run("create table candles_1h (time timestamp, symbol text, open numeric, high numeric, low numeric,"
                + " close numeric, volume numeric, primary key (symbol, time))");
        CandleSeries candles = CandleDatabase.candles("EURUSD", "1h", 48);
        sink.write(candles);

        assertThat(database.source().load(EURUSD, HOUR, TimeRange.ALL).contentHash())
                .isEqualTo(candles.contentHash());
    }
}

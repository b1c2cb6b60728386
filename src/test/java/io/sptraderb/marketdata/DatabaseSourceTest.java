package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseSourceTest {

    private static final Symbol EURUSD = new Symbol("EURUSD");
    private static final Timeframe HOUR = Timeframe.of("1h");
    private static final long MIDNIGHT = 1_704_067_200L;
    private static final String PRICES = "open float8, high float8, low float8, close float8";

    private CandleDatabase database;
    private DatabaseSource source;

    @BeforeEach
    void makeDatabase() {
        database = new CandleDatabase();
        source = database.source();
    }

    @Test
    void shouldGiveTheCandlesOfTheRangeWithBothEnds() {
        CandleSeries kept = CandleDatabase.candles("EURUSD", "1h", 500);
        database.keep(kept);
        database.keep(CandleDatabase.candles("GBPUSD", "1h", 50));

        assertThat(source.load(EURUSD, HOUR, TimeRange.ALL).contentHash()).isEqualTo(kept.contentHash());
        TimeRange range = new TimeRange(MIDNIGHT + 3_600, MIDNIGHT + 5 * 3_600);
        CandleSeries part = source.load(EURUSD, HOUR, range);
        assertThat(part.range()).isEqualTo(range);
        assertThat(part.contentHash()).isEqualTo(kept.within(range).contentHash());
        assertThat(part.provenance().source()).isEqualTo("database table candles_1h");
    }

    @Test
    void shouldSayWhatThereIsWhenSomethingIsNot() {
        database.keep(CandleDatabase.candles("EURUSD", "1h", 24));

        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> source.load(new Symbol("XAUUSD"), HOUR, TimeRange.ALL))
                .withMessage("no candles for symbol \"XAUUSD\"; available: EURUSD");
        assertThatExceptionOfType(UnavailableTimeframeException.class)
                .isThrownBy(() -> source.load(EURUSD, Timeframe.of("5m"), TimeRange.ALL));
        assertThatExceptionOfType(NoCandlesException.class)
                .isThrownBy(() -> source.load(EURUSD, HOUR, new TimeRange(0, 100)))
                .withMessageEndingWith("candles span 2024-01-01T00:00:00Z to 2024-01-01T23:00:00Z");
        assertThatExceptionOfType(NoCandlesException.class)
                .isThrownBy(() -> source.load(EURUSD, Timeframe.of("4h"), new TimeRange(MIDNIGHT + 1, MIDNIGHT + 2)));
    }

    @Test
    void shouldKnowNothingWhenThereAreNoTables() {
        assertThat(source.listings()).isEmpty();
        assertThatExceptionOfType(UnknownSymbolException.class)
                .isThrownBy(() -> source.load(EURUSD, HOUR, TimeRange.ALL));
    }

    @Test
    void shouldResampleFromTheCoarsestThatMakesItUp() {
        CandleSeries minutes = CandleDatabase.candles("EURUSD", "5m", 3_000);
        database.keep(minutes);
        database.keep(Resampler.resample(minutes, HOUR));
        TimeRange range = new TimeRange(MIDNIGHT + 1, MIDNIGHT + 86_400);

        CandleSeries made = source.load(EURUSD, Timeframe.of("4h"), range);

        assertThat(made.provenance().source()).isEqualTo("database table candles_1h, 1h resampled to 4h");
        CandleSeries whole = Resampler.resample(minutes, Timeframe.of("4h")).within(range);
        assertThat(made.openTimes()).isEqualTo(whole.openTimes());
        assertThat(made.closes()).isEqualTo(whole.closes());
        assertThat(made.highs()).isEqualTo(whole.highs());
    }

    @ParameterizedTest
    @CsvSource({
        "timestamptz, 'numeric(12,5)', bigint",
        "timestamp, double precision, integer",
        "timestamptz, real, numeric",
        "date, real, real"
    })
    void shouldReadEveryUsualColumnType(String time, String price, String volume) {
        database.run(
                ("create table candles_1d (time %1$s, symbol varchar(10), open %2$s, high %2$s, low %2$s, close %2$s,"
                                + " volume %3$s)")
                        .formatted(time, price, volume),
                "insert into candles_1d values ('2024-01-02', 'EURUSD', 1.1, 1.20001, 1.00002, 1.08512, null),"
                        + " ('2024-01-01', 'EURUSD', 1, 1, 1, 1, 7)");
        if (time.equals("timestamptz")) {
            database.run("update candles_1d set time = (time::date)::timestamp at time zone 'UTC'");
        }

        CandleSeries series = source.load(EURUSD, Timeframe.of("1d"), new TimeRange(MIDNIGHT, MIDNIGHT + 86_400));

        assertThat(series.openTimes()).containsExactly(MIDNIGHT, MIDNIGHT + 86_400);
        assertThat(series.opens()).containsExactly(1, 1.1);
        assertThat(series.highs()).containsExactly(1, 1.20001);
        assertThat(series.closes()).containsExactly(1, 1.08512);
        assertThat(series.volumes()).containsExactly(7, 0);
    }

    @Test
    void shouldReadTheOlderLayoutWhereTheNewerHasNothing() {
        database.run(
                "create table forex_candles_1h (time timestamptz, symbol text, " + PRICES + ", tick_count int)",
                "insert into forex_candles_1h values (to_timestamp(3600), 'EURUSD', 1, 1, 1, 1, 42),"
                        + " (to_timestamp(3600), 'GBPUSD', 1, 1, 1, 1, 43)",
                "create table candles_1h (time timestamptz, symbol text, " + PRICES + ", volume int)",
                "insert into candles_1h values (to_timestamp(3600), 'GBPUSD', 1, 1, 1, 1, 44)");

        assertThat(source.load(EURUSD, HOUR, TimeRange.ALL).volume(0)).isEqualTo(42);
        assertThat(source.load(new Symbol("GBPUSD"), HOUR, TimeRange.ALL).volume(0))
                .isEqualTo(44);
    }

    @Test
    void shouldReadViewsLikeTables() {
        database.keep(CandleDatabase.candles("EURUSD", "5m", 60));
        String hours = "select date_trunc('hour', time) as time, symbol, (array_agg(open order by time))[1] as open,"
                + " max(high) as high, min(low) as low, (array_agg(close order by time desc))[1] as close,"
                + " sum(volume) as volume from candles_5m group by 1, 2";
        database.run("create view candles_1h as " + hours, "create materialized view candles_60m as " + hours);
        CandleSeries made = Resampler.resample(CandleDatabase.candles("EURUSD", "5m", 60), HOUR);

        CandleSeries view = source.load(EURUSD, HOUR, TimeRange.ALL);

        assertThat(view.contentHash()).isEqualTo(made.contentHash());
        assertThat(source.load(EURUSD, Timeframe.of("60m"), TimeRange.ALL).closes())
                .isEqualTo(made.closes());
        assertThat(source.listings().getFirst().timeframes())
                .contains(Timeframe.of("5m"), HOUR, Timeframe.of("60m"), Timeframe.of("1d"));
    }

    @Test
    void shouldLeaveRowsWithoutAPriceOutAndSaySo() {
        database.run(
                "create table candles_1h (time timestamptz, symbol text, open numeric, high real, low float8,"
                        + " close float8)",
                "insert into candles_1h values (to_timestamp(0), 'EURUSD', 1, 1, 1, 1), (to_timestamp(3600), 'EURUSD',"
                        + " 'NaN', 1, 1, 1), (to_timestamp(7200), 'EURUSD', 1, null, 1, 1), (to_timestamp(10800),"
                        + " 'EURUSD', 2, 2, 2, 2)");

        CandleSeries series = source.load(EURUSD, HOUR, TimeRange.ALL);

        assertThat(series.opens()).containsExactly(1, 2);
        assertThat(series.volumes()).containsExactly(0, 0);
        assertThat(series.provenance().source())
                .isEqualTo("database table candles_1h, 2 rows without a price left out");
    }

    record BadRows(String rows, String message) {}

    static List<BadRows> badRows() {
        return List.of(
                new BadRows(
                        "('1970-01-01Z', 'EURUSD', 1, 1, 1, 1), ('1970-01-01Z', 'EURUSD', 2, 2, 2, 2)",
                        "row 2: time 0 stands twice"),
                new BadRows("('1970-01-01Z', 'EURUSD', 'infinity', 1, 1, 1)", "row 1: prices must be finite"),
                new BadRows("('1970-01-01Z', 'EURUSD', 1, 1, 2, 1)", "row 1: high 1.0 is below low 2.0"),
                new BadRows("(null, 'EURUSD', 1, 1, 2, 1)", "row 1: time is null"),
                new BadRows("('infinity', 'EURUSD', 1, 1, 2, 1)", "row 1: time is null or infinite"),
                new BadRows("('1970-01-01 00:00:00.25Z', 'EURUSD', 1, 1, 2, 1)", "row 1: time has a fraction"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void shouldRefuseRowsThatAreNoCandles(BadRows bad) {
        database.run(
                "create table candles_1h (time timestamptz, symbol text, " + PRICES + ")",
                "insert into candles_1h values " + bad.rows());

        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> source.load(EURUSD, HOUR, TimeRange.ALL))
                .withMessageContaining("database table candles_1h, " + bad.message());
    }

    @Test
    void shouldRefuseWhatIsNoNumber() {
        database.run(
                "create table candles_1h (time timestamptz, symbol text, open text, high text, low text, close text)",
                "insert into candles_1h values (to_timestamp(0), 'EURUSD', '1', '1', 'one', '1')");

        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> source.load(EURUSD, HOUR, TimeRange.ALL))
                .withMessageContaining("candles_1h")
                .withMessageContaining("\"one\"");
    }

    @Test
    void shouldRefuseMoreCandlesThanItMayRead() {
        database.keep(CandleDatabase.candles("EURUSD", "1h", 101));
        DatabaseSource small =
                new DatabaseSource(database.connections(), Ticker.systemTicker(), 100, new Turns(1, Duration.ZERO));

        assertThatExceptionOfType(BadCandlesException.class)
                .isThrownBy(() -> small.load(EURUSD, HOUR, TimeRange.ALL))
                .withMessageContaining("more than 100 candles");
        assertThat(small.load(EURUSD, HOUR, new TimeRange(0, MIDNIGHT)).size()).isEqualTo(1);
    }

    @Test
    void shouldNotBeHarmedByStrangeNames() {
        database.run(
                "create schema \"o'd\"\"d; x\"",
                "alter role postgres in database " + "\"" + database.name() + "\" set search_path = \"o'd\"\"d; x\"",
                "create table \"o'd\"\"d; x\".candles_1h (time timestamptz, symbol text, " + PRICES + ")",
                "insert into \"o'd\"\"d; x\".candles_1h select to_timestamp(0), s, 1, 1, 1, 1 from unnest(array["
                        + "'EURUSD', 'x''); drop table candles_1h; --', '\\', '', ' ', '../..', 'A\"B']) as s",
                "create table \"o'd\"\"d; x\".candles_5m (at timestamptz)",
                "create table \"o'd\"\"d; x\".candles_4h (time bigint, symbol text, " + PRICES + ")",
                "create table \"o'd\"\"d; x\".candles_99999m (time timestamptz, symbol text, " + PRICES + ")");

        assertThat(source.listings()).extracting(Listing::symbol).containsExactly(EURUSD);
        assertThat(source.load(EURUSD, HOUR, TimeRange.ALL).size()).isEqualTo(1);
    }

    @Test
    void shouldNotAskTablesThatCannotAnswer() {
        database.keep(CandleDatabase.candles("EURUSD", "1h", 24));
        database.keep(CandleDatabase.candles("GBPUSD", "4h", 6));
        database.run(
                "create function broken() returns text language plpgsql as $$ begin return 1 / 0; end $$",
                "create view candles_5m as select time, broken() as symbol, open, high, low, close from candles_1h",
                "create view candles_1d as select time, broken() as symbol, open, high, low, close from candles_1h");

        assertThat(source.load(EURUSD, HOUR, TimeRange.ALL).size()).isEqualTo(24);
        // its own timeframe has other symbols only
        assertThat(source.load(EURUSD, Timeframe.of("4h"), TimeRange.ALL).size())
                .isEqualTo(6);
    }
}

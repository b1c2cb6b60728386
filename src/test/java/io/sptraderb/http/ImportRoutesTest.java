package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleImporter;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.FileFormat;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.QualityScan;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.support.ControlledRunner;
import io.sptraderb.support.RandomResults;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class ImportRoutesTest {

    /** Reads nothing but a close; remembers what it was given. */
    private static final class Stub implements CandleImporter {

        private final List<Source> sources = new CopyOnWriteArrayList<>();
        private final List<String> contents = new CopyOnWriteArrayList<>();

        @Override
        public Report importFile(Source source, LongConsumer bytesRead) {
            try {
                contents.add(Files.readString(source.file()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sources.add(source);
            if (contents.getLast().equals("bad")) {
                throw new BadCandlesException("body", 3, "odd");
            }
            double[] one = {Double.parseDouble(contents.getLast())};
            CandleSeries read = CandleSeries.of(
                    source.symbol(),
                    source.timeframe(),
                    new Provenance("body", TrustTier.USER_SUPPLIED),
                    new long[] {3_600},
                    one,
                    one,
                    one,
                    one,
                    one);
            return new Report(FileFormat.CSV, 9, read, QualityScan.of(read), "data/EURUSD_1h.parquet", read.range());
        }
    }

    private final Stub importer = new Stub();
    private final Stub database = new Stub();

    private ServerFixture fixture() {
        SequencedMap<SourceKind, CandleImporter> importers = new LinkedHashMap<>();
        importers.put(SourceKind.FILE, importer);
        importers.put(SourceKind.DATABASE, database);
        return new ServerFixture(ControlledRunner.free(RandomResults.of(1, 10, 1)), importers);
    }

    @Test
    void shouldImportTheBodyAndReport() {
        try (ServerFixture fixture = fixture()) {
            HttpResponse<String> response =
                    fixture.post("/api/candles/import?symbol=BTC/USDT&timeframe=1h&format=ticks-csv", "1.5");
            assertThat(response.statusCode()).isEqualTo(200);
            JsonObject json = ServerFixture.object(response);
            assertThat(json.getString("symbol")).isEqualTo("BTC/USDT");
            assertThat(json.getInt("rows_read")).isEqualTo(9);
            assertThat(json.getInt("candles")).isEqualTo(1);
            assertThat(json.getString("from")).isEqualTo("1970-01-01T01:00:00Z");
            assertThat(json.getString("target")).isEqualTo("data/EURUSD_1h.parquet");
            assertThat(json.getJsonObject("data_quality").getString("ordered")).isEqualTo("passed");
            assertThat(importer.contents).containsExactly("1.5");
            assertThat(importer.sources.getFirst().format()).contains(FileFormat.TICKS_CSV);
            assertThat(importer.sources).extracting(CandleImporter.Source::file).noneMatch(Files::exists);
        }
    }

    @Test
    void shouldKeepThemWhereTheClientSays() {
        try (ServerFixture fixture = fixture()) {
            String query = "/api/candles/import?symbol=A&timeframe=1h&target=";
            assertThat(fixture.post(query + "database", "1").statusCode()).isEqualTo(200);
            assertThat(fixture.post(query + "file", "2").statusCode()).isEqualTo(200);
            assertThat(fixture.post(query, "3").statusCode()).isEqualTo(200);
        }
        assertThat(database.contents).containsExactly("1");
        assertThat(importer.contents).containsExactly("2", "3");
    }

    @Test
    void shouldSayWhatIsWrong() {
        record Row(String query, String body, int status, String inAnswer) {}
        List<Row> rows = List.of(
                new Row("", "1", 400, "this is no symbol"),
                new Row("?symbol=../../x&timeframe=1h", "1", 400, "this is no symbol"),
                new Row("?symbol=A&timeframe=1x", "1", 400, "this is no timeframe"),
                new Row("?symbol=A&timeframe=1h&format=xls", "1", 400, "ticks-json"),
                new Row("?symbol=A&timeframe=1h&target=sample", "1", 400, "must be file, database"),
                new Row("?symbol=A&timeframe=1h", "bad", 400, "row 3: odd"),
                new Row("?symbol=A&timeframe=1h", "x".repeat(5 * (int) ServerFixture.MAX_IMPORT), 413, "200000 bytes"));
        try (ServerFixture fixture = fixture()) {
            for (Row row : rows) {
                HttpResponse<String> response = fixture.post("/api/candles/import" + row.query(), row.body());
                assertThat(response.statusCode()).as(row.query()).isEqualTo(row.status());
                assertThat(response.body()).contains(row.inAnswer());
            }
            assertThat(importer.sources).extracting(CandleImporter.Source::file).noneMatch(Files::exists);
            assertThat(fixture.get("/api/candles/import").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void shouldSayWhatToSetWhenThereIsNowhereToKeepThem() {
        try (ServerFixture fixture = ServerFixture.free(RandomResults.of(1, 10, 1))) {
            HttpResponse<String> response = fixture.post("/api/candles/import?symbol=A&timeframe=1h", "1");
            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(response.body()).contains("DATA_DIR or DATABASE_URL");
        }
    }
}

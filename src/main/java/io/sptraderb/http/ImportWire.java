package io.sptraderb.http;

import io.sptraderb.candle.CandleImporter.Report;
import jakarta.json.stream.JsonGenerator;

/** What became of an imported file, on the wire. */
final class ImportWire {

    private ImportWire() {}

    static void write(JsonGenerator json, Report report) {
        json.writeStartObject()
                .write("symbol", report.read().symbol().code())
                .write("timeframe", report.read().timeframe().toString())
                .write("format", report.format().wireName())
                .write("rows_read", report.rows())
                .write("candles", report.read().size())
                .write("from", Wire.time(report.read().range().from()))
                .write("to", Wire.time(report.read().range().to()))
                .write("target", report.place())
                .write("kept_from", Wire.time(report.kept().from()))
                .write("kept_to", Wire.time(report.kept().to()));
        MarketWire.quality(json, report.quality());
        json.writeEnd();
    }
}

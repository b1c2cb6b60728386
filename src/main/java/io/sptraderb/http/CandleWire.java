package io.sptraderb.http;

import io.sptraderb.candle.CandleSeries;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;

/** Candles on the wire: times in seconds since the epoch, volumes without a fraction as whole numbers. */
final class CandleWire {

    static final String CSV_HEADER = "time,open,high,low,close,volume\n";

    private CandleWire() {}

    /** A bare array, ascending. */
    static void json(JsonGenerator json, CandleSeries series) {
        json.writeStartArray();
        for (int i = 0; i < series.size(); i++) {
            json.writeStartObject()
                    .write("time", series.openTime(i))
                    .write("open", series.open(i))
                    .write("high", series.high(i))
                    .write("low", series.low(i))
                    .write("close", series.close(i));
            // clients of the market-data server read volumes as whole numbers
            double volume = series.volume(i);
            if (isWhole(volume)) {
                json.write("volume", (long) volume).writeEnd();
            } else {
                json.write("volume", volume).writeEnd();
            }
        }
        json.writeEnd();
    }

    /** In the columns a candle file has, so that it can be brought back as one. */
    static void csv(CandleSeries series, Appendable out) throws IOException {
        out.append(CSV_HEADER);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            line.setLength(0);
            line.append(series.openTime(i)).append(',').append(series.open(i)).append(',');
            line.append(series.high(i)).append(',').append(series.low(i)).append(',');
            line.append(series.close(i)).append(',');
            double volume = series.volume(i);
            if (isWhole(volume)) {
                line.append((long) volume).append('\n');
            } else {
                line.append(volume).append('\n');
            }
            out.append(line);
        }
    }

    private static boolean isWhole(double volume) {
        return volume == Math.rint(volume) && volume < 1L << 53;
    }
}

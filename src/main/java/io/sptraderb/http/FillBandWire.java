package io.sptraderb.http;

import io.sptraderb.backtest.FillAssumption;
import io.sptraderb.backtest.FillBand;
import jakarta.json.stream.JsonGenerator;
import java.util.Optional;

/** The fill band on the wire: {@code fill_band}, null for runs that did without. */
final class FillBandWire {

    private FillBandWire() {}

    static void write(JsonGenerator json, Optional<FillBand> band) {
        if (band.isEmpty()) {
            json.writeNull("fill_band");
            return;
        }
        FillBand found = band.get();
        json.writeStartObject("fill_band")
                .write("own_pnl", Wire.exact(found.ownPnl()))
                .write("lowest_pnl", Wire.exact(found.lowestPnl()))
                .write("highest_pnl", Wire.exact(found.highestPnl()))
                .write("sign_flips", found.signFlips())
                .writeStartArray("variants");
        for (FillBand.Variant variant : found.variants()) {
            json.writeStartObject().write("name", variant.assumption().wireName());
            changes(json, variant.assumption(), found.widerSpread());
            json.write("end_capital", Wire.exact(variant.endEquity()))
                    .write("total_pnl", Wire.exact(variant.totalPnl()));
            Wire.number(json, "total_return", variant.totalReturn());
            Wire.number(json, "max_drawdown", variant.maxDrawdown());
            json.write("total_trades", variant.trades()).writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    /** The one execution setting a variant has of its own, as a request would write it. */
    private static void changes(JsonGenerator json, FillAssumption assumption, double widerSpread) {
        json.writeStartObject("execution");
        switch (assumption) {
            case NEXT_OPEN, CLOSE -> json.write("fill", assumption.wireName());
            case PESSIMISTIC, OPTIMISTIC -> json.write("intrabar", assumption.wireName());
            case WIDER_SPREAD -> json.write("spread", widerSpread);
        }
        json.writeEnd();
    }
}

package io.sptraderb.store;

import io.sptraderb.backtest.FillAssumption;
import io.sptraderb.backtest.FillBand;
import io.sptraderb.trade.Money;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;

/** A fill band as a JSON object, and back. */
final class FillBandJson {

    private FillBandJson() {}

    static void write(JsonGenerator json, FillBand band) {
        json.writeStartObject()
                .write("own_pnl", ExactJson.decimals(band.ownPnl().units()))
                .write("wider_spread", ExactJson.number(band.widerSpread()))
                .writeStartArray("variants");
        for (FillBand.Variant variant : band.variants()) {
            json.writeStartObject()
                    .write("assumption", variant.assumption().wireName())
                    .write("end_equity", ExactJson.decimals(variant.endEquity().units()))
                    .write("total_pnl", ExactJson.decimals(variant.totalPnl().units()))
                    .write("total_return", ExactJson.number(variant.totalReturn()))
                    .write("max_drawdown", ExactJson.number(variant.maxDrawdown()))
                    .write("trades", variant.trades())
                    .writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    static FillBand read(JsonObject json) {
        return new FillBand(
                money(json, "own_pnl"),
                ExactJson.number(json, "wider_spread"),
                json.getJsonArray("variants").getValuesAs(JsonObject.class).stream()
                        .map(FillBandJson::readVariant)
                        .toList());
    }

    private static FillBand.Variant readVariant(JsonObject json) {
        return new FillBand.Variant(
                ExactJson.constant(FillAssumption.values(), json.getString("assumption")),
                money(json, "end_equity"),
                money(json, "total_pnl"),
                ExactJson.number(json, "total_return"),
                ExactJson.number(json, "max_drawdown"),
                json.getInt("trades"));
    }

    private static Money money(JsonObject json, String name) {
        return new Money(ExactJson.units(json.getString(name)));
    }
}

package io.sptraderb.accumulation.wire;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** What every answer is wrapped in: {@code {success: true, data: {...}}}. Errors have their own, see {@link ErrorWire}. */
public final class Envelope {

    private Envelope() {}

    public static JsonBody success(JsonBody data) {
        return json -> {
            json.write("success", true);
            Spelling.object(json, "data", data);
        };
    }

    /**
     * What is in an envelope.
     *
     * @throws BadAnswerException when it is none of success
     */
    public static JsonObject data(JsonObject envelope) {
        if (envelope.get("success") != JsonValue.TRUE) {
            JsonValue found = envelope.get("success");
            throw new BadAnswerException("success", found == null ? "missing" : Spelling.quote(found), "true");
        }
        if (envelope.get("data") instanceof JsonObject data) {
            return data;
        }
        JsonValue found = envelope.get("data");
        throw new BadAnswerException("data", found == null ? "missing" : Spelling.quote(found), "an object");
    }
}

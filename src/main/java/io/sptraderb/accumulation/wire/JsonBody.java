package io.sptraderb.accumulation.wire;

import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;

/** A JSON object that is yet to be written. */
@FunctionalInterface
public interface JsonBody {

    /** Writes the fields of the object; its braces are somebody else's. */
    void writeFields(JsonGenerator json);

    /** The whole object in UTF-8. */
    default byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Spelling.GENERATORS.createGenerator(out)) {
            json.writeStartObject();
            writeFields(json);
            json.writeEnd();
        }
        return out.toByteArray();
    }
}

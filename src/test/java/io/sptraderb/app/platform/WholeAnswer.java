package io.sptraderb.app.platform;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * Holds a backtest against the whole answer the replaced system gave to it, member by member: numbers are equal doubles,
 * lists as long, and more members are welcome. Only the time it took may differ, and what {@link Decisions} says.
 */
final class WholeAnswer {

    private static final JsonPointer DURATION = PlatformCases.JSON.createPointer("/data/metadata/execution_time_ms");

    private static final PlatformCase ASKED = PlatformCases.endToEnd();
    private static final JsonObject GOLDEN = PlatformCases.endToEndAnswer();

    private WholeAnswer() {}

    /** What is wrong with the answer to {@link PlatformCases#endToEnd}. */
    static List<String> problems(Answer answer) {
        Findings findings = new Findings();
        JsonValue body = parsed(answer, findings);
        Examined examined = new Examined(ASKED, object(body), findings);
        JsonObject golden = Decisions.applied(GOLDEN, examined);
        JsonObject withAnyDuration = DURATION.replace(golden, PlatformCases.JSON.createValue("number"));
        findings.expect(answer.status() == 200, () -> "HTTP status was " + answer.status() + ", must be 200");
        new ExpectedValue(findings, 0).check("the answer", withAnyDuration, body);
        return findings.problems();
    }

    private static JsonValue parsed(Answer answer, Findings findings) {
        try {
            return PlatformCases.parse(answer.body());
        } catch (JsonException e) {
            findings.wrong("the answer was no JSON (" + e.getMessage() + "): " + answer.body());
            return JsonValue.NULL;
        }
    }

    private static JsonObject object(JsonValue body) {
        return body instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
}

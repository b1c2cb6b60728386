package io.sptraderb.app.platform;

import static io.sptraderb.app.platform.PlatformCases.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeAnswerTest {

    private static final String REDUCED_DRAWDOWN = "/data/comparison/reduced_max_drawdown_pct";
    private static final String DURATION = "/data/metadata/execution_time_ms";
    private static final JsonObject RIGHT = with(PlatformCases.endToEndAnswer(), REDUCED_DRAWDOWN, 6.11);

    private static JsonObject with(JsonObject answer, String pointer, double number) {
        return JSON.createPointer(pointer).replace(answer, JSON.createValue(number));
    }

    private static List<String> problems(JsonStructure body) {
        return WholeAnswer.problems(new Answer(200, "application/json", body.toString()));
    }

    @Test
    void shouldTakeTheGoldenAnswerButForTheDrawdownsSign() {
        assertThat(problems(RIGHT)).isEmpty();
        assertThat(problems(PlatformCases.endToEndAnswer()))
                .containsExactly("the answer.data.comparison.reduced_max_drawdown_pct was -6.11, must be 6.11");
    }

    @Test
    void shouldLeaveTheTimeItTookAndMoreMembersAlone() {
        assertThat(problems(with(RIGHT, DURATION, 3))).isEmpty();
        JsonObject more = JSON.createPointer("/data/active_strategy/summary").add(RIGHT, JsonValue.EMPTY_JSON_OBJECT);
        assertThat(problems(more)).isEmpty();
    }

    @Test
    void shouldFindEveryValueThatDiffersOrIsMissing() {
        List<String> leaves = new ArrayList<>();
        collectLeaves("", RIGHT, leaves);
        assertThat(leaves).hasSizeGreaterThan(400).contains(REDUCED_DRAWDOWN, DURATION);

        assertThat(leaves).allSatisfy(leaf -> {
            assertThat(problems(JSON.createPointer(leaf).remove(RIGHT))).isNotEmpty();
            assertThat(problems(JSON.createPointer(leaf).replace(RIGHT, other(leaf))))
                    .isNotEmpty();
        });
    }

    /** A number next to it, or another type. */
    private static JsonValue other(String leaf) {
        JsonValue value = JSON.createPointer(leaf).getValue(RIGHT);
        return value instanceof JsonNumber number && !leaf.equals(DURATION)
                ? JSON.createValue(Math.nextUp(number.doubleValue()))
                : JSON.createValue("other");
    }

    private static void collectLeaves(String pointer, JsonValue value, List<String> leaves) {
        switch (value) {
            case JsonObject object ->
                object.forEach((name, member) -> collectLeaves(pointer + "/" + name, member, leaves));
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    collectLeaves(pointer + "/" + i, array.get(i), leaves);
                }
            }
            default -> leaves.add(pointer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"success\": true}"})
    void shouldRefuseWhatIsNoBacktest(String body) {
        assertThat(WholeAnswer.problems(new Answer(200, "application/json", body)))
                .isNotEmpty();
        assertThat(WholeAnswer.problems(new Answer(500, "application/json", RIGHT.toString())))
                .containsExactly("HTTP status was 500, must be 200");
    }
}

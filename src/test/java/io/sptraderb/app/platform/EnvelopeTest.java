package io.sptraderb.app.platform;

import static io.sptraderb.app.platform.Sketches.answer;
import static io.sptraderb.app.platform.Sketches.data;
import static io.sptraderb.app.platform.Sketches.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {

    /** What is expected, an answer that is so, and answers that are not. */
    record Row(String expected, Answer right, List<Answer> wrong) {}

    static List<Row> rows() {
        Answer ok = data("");
        Answer config = error(400, "INVALID_CONFIG", "");
        return List.of(
                new Row(
                        "'success':true",
                        ok,
                        List.of(
                                config,
                                error(200, "INVALID_CONFIG", ""),
                                answer(200, "{'success':true}"),
                                answer(200, "{'success':true,'data':null}"),
                                answer(200, "{'success':'true','data':{}}"),
                                answer(200, "{'success':false,'data':{}}"),
                                answer(200, "{'success':true,'data':{},'error':{}}"),
                                answer(500, "{'success':true,'data':{}}"),
                                answer(302, "{'success':true,'data':{}}"),
                                answer(200, "[]"),
                                answer(200, ""),
                                answer(200, "<html>"),
                                new Answer(200, "text/plain", ok.body()))),
                new Row("'success':false", config, List.of(ok)),
                new Row(
                        "'http':200,'success':true",
                        ok,
                        List.of(answer(201, ok.body().replace('"', '\'')))),
                new Row(
                        "'http':400,'error.code':'INVALID_CONFIG'",
                        config,
                        List.of(
                                error(422, "INVALID_CONFIG", ""),
                                error(400, "INVALID_REQUEST", ""),
                                answer(400, "{'detail':'INVALID_CONFIG'}"),
                                answer(
                                        400,
                                        "{'success':false,'data':{},'error':{'code':'INVALID_CONFIG','message':'a','details':{}}}"),
                                answer(
                                        400,
                                        "{'success':false,'error':{'code':'INVALID_CONFIG','message':'"
                                                + " ','details':{}}}"),
                                answer(400, "{'success':false,'error':{'code':'INVALID_CONFIG','message':'a'}}"),
                                answer(
                                        400,
                                        "{'success':false,'error':{'code':'INVALID_CONFIG','message':'a','details':null}}"))),
                new Row(
                        "'http_documented':400,'http_original':200,'error.code':'INVALID_CONFIG'",
                        config,
                        List.of(error(200, "INVALID_CONFIG", ""))),
                new Row(
                        "'error.code':'SERVICE_TIMEOUT'",
                        error(503, "SERVICE_TIMEOUT", ""),
                        List.of(error(500, "SERVICE_TIMEOUT", ""), ok)),
                new Row("'http':418,'error.code':'NO_SUCH_CODE'", error(418, "NO_SUCH_CODE", ""), List.of()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldHoldStatusAndEnvelopeToTheCase(Row row) {
        PlatformCase asked = Sketches.expecting("POST /signals", row.expected());
        boolean isCodeKnown = !row.expected().contains("NO_SUCH_CODE");

        assertThat(PlatformChecker.problems(asked, row.right()).isEmpty()).isEqualTo(isCodeKnown);
        assertThat(row.wrong()).allSatisfy(wrong -> assertThat(PlatformChecker.problems(asked, wrong))
                .as(wrong.toString())
                .isNotEmpty());
    }

    @Test
    void shouldSayWhatWasFoundAndWhatIsAllowed() {
        PlatformCase asked = Sketches.expecting("POST /signals", "'error.code':'INVALID_CONFIG'");

        assertThat(PlatformChecker.problems(asked, error(500, "INTERNAL_ERROR", "")))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("HTTP status was 500, must be 400"))
                .contains("error.code was \"INTERNAL_ERROR\", must be \"INVALID_CONFIG\"");
    }
}

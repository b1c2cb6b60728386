package io.sptraderb.accumulation.wire;

import static io.sptraderb.accumulation.wire.Messages.json;
import static io.sptraderb.accumulation.wire.Messages.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.ErrorCode;
import io.sptraderb.accumulation.InvalidConfigException;
import io.sptraderb.accumulation.InvalidDateRangeException;
import io.sptraderb.accumulation.InvalidRequestException;
import io.sptraderb.accumulation.RemoteErrorException;
import io.sptraderb.accumulation.SeveralProblemsException;
import io.sptraderb.accumulation.StrategyNotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorWireTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);

    @Test
    void shouldTellOneProblemAsItself() {
        assertThat(sent(ErrorWire.write(new StrategyNotFoundException("zzz", List.of("buy_the_dip", "buy_and_hold")))))
                .isEqualTo(json("{'success': false, 'error': {'code': 'STRATEGY_NOT_FOUND',"
                        + "'message': 'strategy_type was \\'zzz\\', must be one of buy_the_dip, buy_and_hold',"
                        + "'details': {'strategy_type': 'zzz',"
                        + "'supported_strategies': ['buy_the_dip', 'buy_and_hold']}}}"));
    }

    @Test
    void shouldTellSeveralProblemsTogetherWithTheirCommonCode() {
        SeveralProblemsException alike = new SeveralProblemsException(List.of(
                new InvalidConfigException("config.a", "1", "2"), new InvalidConfigException("config.b", "3", "4")));
        SeveralProblemsException mixed = new SeveralProblemsException(List.of(
                InvalidDateRangeException.inFuture(new DateRange(DAY, DAY.plusDays(1)), DAY),
                new InvalidRequestException("a", "1", "2")));

        assertThat(sent(ErrorWire.write(alike)))
                .isEqualTo(json("{'success': false, 'error': {'code': 'INVALID_CONFIG',"
                        + "'message': 'config.a was 1, must be 2; config.b was 3, must be 4',"
                        + "'details': {'problems': [{'code': 'INVALID_CONFIG',"
                        + "'message': 'config.a was 1, must be 2', 'field': 'config.a', 'found': '1', 'allowed': '2'},"
                        + "{'code': 'INVALID_CONFIG', 'message': 'config.b was 3, must be 4',"
                        + "'field': 'config.b', 'found': '3', 'allowed': '4'}]}}}"));
        assertThat(mixed.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(mixed)
                .hasMessage("end_date was 2024-01-03, must not be after today, 2024-01-02; a was 1, must be 2");
    }

    record Answer(String what, int status, String body, ErrorCode code, String message, String details) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Answer> errors() {
        return List.of(
                new Answer(
                        "an envelope",
                        400,
                        "{'success': false, 'error': {'code': 'INVALID_TICKER', 'message': 'no', 'details':"
                                + "{'ticker': 'X', 'n': 1, 'f': 1.5, 'b': true, 'l': ['a', null], 'o': {'x': null}}}}",
                        ErrorCode.INVALID_TICKER,
                        "no",
                        "{ticker=X, n=1, f=1.5, b=true, l=[a, ], o={}}"),
                new Answer(
                        "an envelope with other capitals and data",
                        200,
                        "{'success': false, 'data': null, 'error': {'code': 'strategy_not_found', 'message': 'no'}}",
                        ErrorCode.STRATEGY_NOT_FOUND,
                        "no",
                        "{}"),
                new Answer(
                        "a wrapped envelope",
                        400,
                        "{'detail': {'success': false, 'error': {'code': 'INSUFFICIENT_DATA', 'message': 'none'}}}",
                        ErrorCode.INSUFFICIENT_DATA,
                        "none",
                        "{}"),
                new Answer(
                        "a code nobody knows",
                        500,
                        "{'success': false, 'error': {'code': 'OUCH', 'details': 'text'}}",
                        ErrorCode.INTERNAL_ERROR,
                        "an error without a message, OUCH",
                        "{}"),
                new Answer(
                        "a list of what is wrong",
                        422,
                        "{'detail': [{'loc': ['body', 'price_data', 3, 'date'], 'msg': 'Field required'}, 'x']}",
                        ErrorCode.INVALID_REQUEST,
                        "body.price_data.3.date: Field required; \"x\"",
                        "{detail=[{loc=[body, price_data, 3, date], msg=Field required}, x]}"),
                new Answer(
                        "a text",
                        404,
                        "{'detail': 'Not Found'}",
                        ErrorCode.INVALID_REQUEST,
                        "Not Found",
                        "{detail=Not Found}"),
                new Answer(
                        "a text of a fault",
                        500,
                        "{'detail': 'provider broke'}",
                        ErrorCode.EXTERNAL_API_ERROR,
                        "provider broke",
                        "{detail=provider broke}"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void shouldReadErrorsInAllTheirForms(Answer each) {
        assertThat(ErrorWire.read(each.status(), json(each.body()))).hasValueSatisfying(error -> {
            assertThat(error.code()).isEqualTo(each.code());
            assertThat(error.message()).isEqualTo(each.message());
            assertThat(error.details()).hasToString(each.details());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'success': true, 'data': {}}",
                "{'success': true, 'error': {}, 'detail': 'more'}",
                "{'error': 'text', 'detail': null}"
            })
    void shouldReadNoErrorWhenThereIsNone(String body) {
        assertThat(ErrorWire.read(200, json(body))).isEmpty();
    }

    @Test
    void shouldReadWhatWasWrittenWhenAnErrorIsPassedOn() {
        SequencedMap<String, Object> told = new LinkedHashMap<>(Map.of("ticker", "XYZ", "near", List.of("XY")));
        RemoteErrorException error = new RemoteErrorException("market-data", ErrorCode.INVALID_TICKER, "unknown", told);
        told.put("service", "market-data");

        assertThat(ErrorWire.read(400, sent(ErrorWire.write(error))))
                .hasValue(new ToldError(ErrorCode.INVALID_TICKER, "unknown", told));
    }

    @Test
    void shouldOpenEnvelopesOfSuccessOnly() {
        assertThat(Envelope.data(sent(Envelope.success(json -> json.write("a", 1)))))
                .isEqualTo(json("{'a': 1}"));
        assertThatThrownBy(() -> Envelope.data(json("{'data': {}}")))
                .isInstanceOf(BadAnswerException.class)
                .hasMessage("success was missing, must be true");
        assertThatThrownBy(() -> Envelope.data(json("{'success': true, 'data': []}")))
                .hasMessage("data was an array, must be an object");
    }
}

package io.sptraderb.app.platform;

import java.util.Map;

/** Small cases and answers in JSON with single quotes, to try the checker on. */
final class Sketches {

    private static final Map<String, String> SERVICES = Map.of(
            "POST /signals", "strategy",
            "POST /simulate", "portfolio",
            "POST /calculate", "metrics",
            "POST /api/backtest", "orchestrator");

    private Sketches() {}

    /** A case that expects these members. */
    static PlatformCase expecting(String endpoint, String members) {
        return asked(endpoint, "'expectation':'as expected','expected':{" + members + "}");
    }

    /** A case that says what it expects in words only. */
    static PlatformCase saying(String endpoint, String words) {
        return asked(endpoint, "'expectation':'" + words + "'");
    }

    /** A case with these members beside its id, service, endpoint and the one portfolio it sends. */
    static PlatformCase asked(String endpoint, String members) {
        String service = SERVICES.getOrDefault(endpoint, "market-data");
        return PlatformCase.of(PlatformCases.parse(quoted("{'id':'sketch','service':'" + service + "','endpoint':'"
                        + endpoint + "','input':{'portfolios':{'active':{}},'market_params':{'ticker':'ABC'}},"
                        + members
                        + "}"))
                .asJsonObject());
    }

    /** A success with these members of its data. */
    static Answer data(String members) {
        return answer(200, "{'success':true,'data':{" + members + "}}");
    }

    static Answer error(int status, String code, String details) {
        return answer(
                status,
                "{'success':false,'error':{'code':'" + code + "','message':'what is wrong','details':{" + details
                        + "}}}");
    }

    static Answer answer(int status, String body) {
        return new Answer(status, "application/json", quoted(body));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}

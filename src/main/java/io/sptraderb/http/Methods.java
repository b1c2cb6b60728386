package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;

/** Answers methods a path does not have. */
final class Methods {

    private Methods() {}

    /** Every method of the path that was not routed before is refused, and told which there are. */
    static void refuseOthers(HttpRules rules, String path, String allowed) {
        rules.any(path, (request, response) -> {
            response.header(HeaderNames.ALLOW, allowed);
            HttpProblem problem = new HttpProblem(
                    405,
                    "method-not-allowed",
                    "Method not allowed",
                    "method was " + request.prologue().method().text() + ", must be " + allowed);
            Answers.error(request, response, problem);
        });
    }
}

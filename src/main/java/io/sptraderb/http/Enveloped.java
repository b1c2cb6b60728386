package io.sptraderb.http;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.accumulation.wire.Envelope;
import io.sptraderb.accumulation.wire.ErrorWire;
import io.sptraderb.accumulation.wire.JsonBody;

/** The answers of the investing platform: what was found in one envelope, what went wrong in another. */
final class Enveloped {

    private Enveloped() {}

    /** Finds what is asked for. */
    interface Work {
        JsonBody data(ServerRequest request);
    }

    static Handler of(Work work) {
        return (request, response) -> {
            byte[] answer;
            try {
                answer = Envelope.success(work.data(request)).bytes();
            } catch (RuntimeException e) {
                refuse(response, PlatformErrors.of(e));
                return;
            }
            Answers.json(response, answer);
        };
    }

    private static void refuse(ServerResponse response, PlatformErrors.Failure failure) {
        Answers.status(response, failure.status());
        Answers.json(response, ErrorWire.write(failure.error()).bytes());
    }
}
